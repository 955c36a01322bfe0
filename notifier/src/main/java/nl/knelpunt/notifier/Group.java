package nl.knelpunt.notifier;

import java.time.Duration;

/**
 * Complaints that one alert tells, or several after each other; kept as JSON.
 *
 * @param dueAtMillis when its next alert is, or, if none came in until then, its end
 * @param setAtMillis when that was decided
 * @param waiting complaints that are kept for the next alert
 * @param bytes that those take
 * @param folded complaints that are only counted in the next alert
 * @param held whether it waits for opening hours or for the receiver's pace, and is then told with all that waited
 */
record Group(
        String receiver,
        String department,
        String route,
        String group,
        long dueAtMillis,
        long setAtMillis,
        int waiting,
        long bytes,
        int folded,
        boolean held) {

    static Group begun(Decision.Gather first, long nowMillis, Duration groupWait) {
        return new Group(
                first.receiver(),
                first.department(),
                first.route(),
                first.group(),
                nowMillis + groupWait.toMillis(),
                nowMillis,
                0,
                0,
                0,
                false);
    }

    Group with(int size) {
        return new Group(
                receiver, department, route, group, dueAtMillis, setAtMillis, waiting + 1, bytes + size, folded, held);
    }

    Group folding() {
        return new Group(
                receiver, department, route, group, dueAtMillis, setAtMillis, waiting, bytes, folded + 1, held);
    }

    Group heldUntil(long untilMillis, long nowMillis) {
        return new Group(receiver, department, route, group, untilMillis, nowMillis, waiting, bytes, folded, true);
    }

    Group told(long nowMillis, Duration groupInterval) {
        return new Group(
                receiver, department, route, group, nowMillis + groupInterval.toMillis(), nowMillis, 0, 0, 0, false);
    }

    /** Nothing was left to tell; what was only counted is counted with what comes next. */
    Group untold(long nowMillis, Duration groupInterval) {
        return new Group(
                receiver,
                department,
                route,
                group,
                nowMillis + groupInterval.toMillis(),
                nowMillis,
                0,
                0,
                folded,
                false);
    }

    /** After a clock that was ahead was set right it waits as long as it was meant to. */
    Group rebased(long nowMillis) {
        return nowMillis >= setAtMillis
                ? this
                : new Group(
                        receiver,
                        department,
                        route,
                        group,
                        dueAtMillis - (setAtMillis - nowMillis),
                        nowMillis,
                        waiting,
                        bytes,
                        folded,
                        held);
    }

    boolean isEmpty() {
        return waiting == 0 && folded == 0;
    }

    /** Ids hold no slash. */
    String key() {
        return receiver + "/" + department + "/" + route + "/" + group;
    }

    boolean isOfTheSame(Group other) {
        return receiver.equals(other.receiver) && department.equals(other.department);
    }
}
