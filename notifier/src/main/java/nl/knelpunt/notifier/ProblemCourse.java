package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import org.jspecify.annotations.Nullable;

/**
 * A problem, and what was told of it; kept as JSON.
 *
 * @param alerts how many were raised of it
 * @param toldAtMillis when the last was
 * @param toldSeen how many complaints that named
 * @param heldBack complaints
 * @param orders of some of those, the latest first
 */
record ProblemCourse(
        BottleneckDetected latest,
        long heardAtMillis,
        int alerts,
        long toldAtMillis,
        long toldSeen,
        long heldBack,
        List<String> orders) {
    /** Between two alerts of one problem, unless it doubled or ended. */
    static final Duration PACE = Duration.ofHours(1);

    private static final int MOST_ORDERS = 5;

    static ProblemCourse begun(BottleneckDetected problem, long nowMillis) {
        return new ProblemCourse(problem, nowMillis, 0, 0, 0, 0, List.of());
    }

    ProblemCourse with(BottleneckDetected news, long nowMillis) {
        return new ProblemCourse(news, nowMillis, alerts, toldAtMillis, toldSeen, heldBack, orders);
    }

    ProblemCourse withHeldBack(@Nullable String orderId) {
        var latestFirst = orderId == null
                ? orders
                : Stream.concat(Stream.of(orderId), orders.stream())
                        .distinct()
                        .limit(MOST_ORDERS)
                        .toList();
        return new ProblemCourse(latest, heardAtMillis, alerts, toldAtMillis, toldSeen, heldBack + 1, latestFirst);
    }

    ProblemCourse told(long nowMillis) {
        return new ProblemCourse(latest, heardAtMillis, alerts + 1, nowMillis, latest.seen(), heldBack, orders);
    }

    AlertedProblem alerted() {
        return new AlertedProblem(latest, alerts, heldBack, orders);
    }

    boolean isOver() {
        return latest.state() == State.CLOSED;
    }

    boolean isDue(long nowMillis) {
        return isOver()
                || alerts == 0
                || latest.seen() >= 2 * Math.max(1, toldSeen)
                || (latest.seen() > toldSeen && nowMillis - toldAtMillis >= PACE.toMillis());
    }

    boolean isLostSightOf(long nowMillis) {
        return heardAtMillis + OpenProblems.KEPT_UNHEARD.toMillis() <= nowMillis;
    }
}
