package nl.knelpunt.notifier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected;
import org.jspecify.annotations.Nullable;

/**
 * An alert that nobody has answered for good, or the latest one of a problem that lasts; kept as JSON.
 *
 * @param next what comes if it stays so
 * @param level of the escalation that is next, from 0 on; their number for the last resort
 * @param dueAtMillis when that is; {@link Long#MAX_VALUE} for never
 * @param repeatAtMillis when it is told again to the same; likewise
 * @param repeats how often it was
 * @param setAtMillis when this was decided
 * @param promisedBy receiver of the alert by whose link it was taken; null if by none, or by that of this alert
 */
record Followed(
        AlertRaised alert,
        Next next,
        int level,
        long dueAtMillis,
        long repeatAtMillis,
        int repeats,
        long setAtMillis,
        @Nullable String promisedBy) {
    /** What is waited for. */
    enum Next {
        /** Somebody to answer. */
        ESCALATE,
        /** What somebody promised. */
        PROMISE,
        /** Nothing but the problem's end: somebody answered it, or nobody has to. */
        END
    }

    /** Nobody answered it yet. */
    static Followed begun(AlertRaised alert, long dueAtMillis, long repeatAtMillis, long nowMillis) {
        return new Followed(alert, Next.ESCALATE, 0, dueAtMillis, repeatAtMillis, 0, nowMillis, null);
    }

    Followed escalated(int nextLevel, long atMillis, long nowMillis) {
        return new Followed(alert, Next.ESCALATE, nextLevel, atMillis, repeatAtMillis, repeats, nowMillis, null);
    }

    /** The same, telling more, or later news of a problem: where it stands stays. */
    Followed telling(AlertRaised more) {
        return new Followed(more, next, level, dueAtMillis, repeatAtMillis, repeats, setAtMillis, promisedBy);
    }

    /** @param untilMillis when its problem is lost sight of */
    Followed ending(long untilMillis, long nowMillis) {
        return new Followed(alert, Next.END, level, untilMillis, Long.MAX_VALUE, repeats, nowMillis, null);
    }

    /** Somebody took it, so that it is not repeated any more. */
    Followed promised(long untilMillis, @Nullable String by, long nowMillis) {
        return new Followed(alert, Next.PROMISE, level, untilMillis, Long.MAX_VALUE, repeats, nowMillis, by);
    }

    Followed repeated(int times, long againAtMillis, long nowMillis) {
        return new Followed(alert, next, level, dueAtMillis, againAtMillis, times, nowMillis, promisedBy);
    }

    /** What is due waits until then. */
    Followed heldUntil(long untilMillis, long nowMillis) {
        return new Followed(
                alert,
                next,
                level,
                Math.max(dueAtMillis, untilMillis),
                Math.max(repeatAtMillis, untilMillis),
                repeats,
                nowMillis,
                promisedBy);
    }

    /** After a clock that was ahead was set right it waits as long as it was meant to; a promised time stays what it is. */
    Followed rebased(long nowMillis) {
        return nowMillis >= setAtMillis
                ? this
                : new Followed(
                        alert,
                        next,
                        level,
                        next == Next.PROMISE ? dueAtMillis : earlier(dueAtMillis, setAtMillis - nowMillis),
                        earlier(repeatAtMillis, setAtMillis - nowMillis),
                        repeats,
                        nowMillis,
                        promisedBy);
    }

    /** Whether its problem goes on. */
    boolean lasts() {
        var problem = alert.problem();
        return problem != null && problem.bottleneck().state() != BottleneckDetected.State.CLOSED;
    }

    /** Whether it was told on behalf of the same department by the same route, and so has the same levels. */
    boolean isTwin(Followed other) {
        return !id().equals(other.id())
                && alert.department().equals(other.alert.department())
                && Objects.equals(alert.route(), other.alert.route());
    }

    /** The problem, or the complaints, that it tells of. */
    Set<String> contents() {
        var problem = alert.problem();
        return contents(problem == null ? null : problem.bottleneck().problemId(), alert.complaints());
    }

    /** What an answer is about. */
    static Set<String> contents(AlertAnswered answer) {
        return contents(answer.problemId(), answer.complaints());
    }

    private static Set<String> contents(@Nullable String problemId, List<AlertedComplaint> complaints) {
        return problemId != null
                ? Set.of("problem/" + problemId)
                : complaints.stream()
                        .map(complaint -> "complaint/" + complaint.complaintId())
                        .collect(Collectors.toSet());
    }

    /** By which it is found. All alerts of one problem to one receiver are one. */
    String id() {
        return id(alert);
    }

    static String id(AlertRaised alert) {
        var problem = alert.problem();
        return problem == null
                ? alert.alertId()
                : problemsId(alert.receiver(), problem.bottleneck().problemId());
    }

    /** Of the alert that was answered. */
    static String id(AlertAnswered answer) {
        var problemId = answer.problemId();
        return problemId == null ? answer.alertId() : problemsId(answer.receiver(), problemId);
    }

    private static String problemsId(String receiver, String problemId) {
        return receiver + "/" + problemId;
    }

    long firstDueAtMillis() {
        return Math.min(dueAtMillis, repeatAtMillis);
    }

    /** By which alerts of one group are found; one without a group is one by itself. */
    static String groupOf(AlertRaised alert) {
        return alert.receiver() + "/" + alert.department() + "/"
                + (alert.group() == null ? alert.alertId() : alert.group());
    }

    private static long earlier(long atMillis, long byMillis) {
        return atMillis == Long.MAX_VALUE ? atMillis : atMillis - byMillis;
    }
}
