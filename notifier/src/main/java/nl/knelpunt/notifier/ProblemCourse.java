package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import org.jspecify.annotations.Nullable;

/**
 * A problem, and what was told of it; kept as JSON.
 *
 * @param alerts how many were raised of it before it was kept by receiver, for each that is not in {@code told}
 * @param toldAtMillis when the last of those was
 * @param toldSeen how many complaints that named
 * @param heldBack complaints
 * @param orders of some of those, the latest first
 * @param told by the id of the receiver
 */
record ProblemCourse(
        BottleneckDetected latest,
        long heardAtMillis,
        int alerts,
        long toldAtMillis,
        long toldSeen,
        long heldBack,
        List<String> orders,
        Map<String, Told> told) {
    /** Between two alerts of one problem, unless it doubled or ended. */
    static final Duration PACE = Duration.ofHours(1);

    private static final int MOST_ORDERS = 5;

    /**
     * What one receiver knows.
     *
     * @param alerts how many were raised for it
     * @param atMillis when the last was
     * @param seen how many complaints that named
     * @param end whether that was its end
     */
    record Told(int alerts, long atMillis, long seen, boolean end) {}

    ProblemCourse {
        // missing in what was kept before each receiver had its own
        told = told == null ? Map.of() : Map.copyOf(told);
    }

    static ProblemCourse begun(BottleneckDetected problem, long nowMillis) {
        return new ProblemCourse(problem, nowMillis, 0, 0, 0, 0, List.of(), Map.of());
    }

    ProblemCourse with(BottleneckDetected news, long nowMillis) {
        return new ProblemCourse(news, nowMillis, alerts, toldAtMillis, toldSeen, heldBack, orders, told);
    }

    ProblemCourse withHeldBack(@Nullable String orderId) {
        var latestFirst = orderId == null
                ? orders
                : Stream.concat(Stream.of(orderId), orders.stream())
                        .distinct()
                        .limit(MOST_ORDERS)
                        .toList();
        return new ProblemCourse(
                latest, heardAtMillis, alerts, toldAtMillis, toldSeen, heldBack + 1, latestFirst, told);
    }

    ProblemCourse toldTo(String receiver, long nowMillis) {
        var all = new HashMap<>(told);
        all.put(receiver, new Told(knownTo(receiver).alerts() + 1, nowMillis, latest.seen(), isOver()));
        return new ProblemCourse(latest, heardAtMillis, alerts, toldAtMillis, toldSeen, heldBack, orders, all);
    }

    AlertedProblem alertedTo(String receiver) {
        return new AlertedProblem(latest, knownTo(receiver).alerts(), heldBack, orders);
    }

    boolean isOver() {
        return latest.state() == State.CLOSED;
    }

    boolean isDueTo(String receiver, long nowMillis) {
        var known = knownTo(receiver);
        return isOver()
                ? !known.end()
                : known.alerts() == 0
                        || latest.seen() >= 2 * Math.max(1, known.seen())
                        || (latest.seen() > known.seen() && nowMillis - known.atMillis() >= PACE.toMillis());
    }

    boolean isLostSightOf(long nowMillis) {
        return heardAtMillis + OpenProblems.KEPT_UNHEARD.toMillis() <= nowMillis;
    }

    private Told knownTo(String receiver) {
        return told.getOrDefault(receiver, new Told(alerts, toldAtMillis, toldSeen, false));
    }
}
