package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.notifier.trend.Passage;
import nl.knelpunt.notifier.trend.Passages;
import nl.knelpunt.processor.timeline.StretchClock;
import org.jspecify.annotations.Nullable;

/**
 * Finds open orders that have been on a stretch for longer than is usual, and of those the ones whose customers have not written: first
 * the orders, then who wrote. Keeps open orders only. Not for several threads.
 */
public final class StuckOrders {
    /** With fewer, one in twenty is not known. */
    private static final int FEWEST = 20;

    private final Journey journey;
    private final List<Way> ways;
    private final Instant at;
    private final @Nullable ProblemSpan problem;
    private final LearntNorms norms;
    private final Map<Way, Durations> durations = new HashMap<>();
    private final List<WaitingOrder> open = new ArrayList<>();
    private final Set<String> wrote = new HashSet<>();

    /**
     * @param clock by which waiting is counted
     * @param stretches ids of those to look at
     * @param at as of when
     * @param problem whose attribute the orders must have, if it has one; null if no problem was asked for
     */
    public StuckOrders(
            Journey journey,
            StretchClock clock,
            List<String> stretches,
            Instant at,
            @Nullable ProblemSpan problem,
            LearntNorms norms) {
        this.journey = journey;
        this.ways = Way.of(journey, clock).stream()
                .filter(way -> stretches.contains(way.stretch().id()))
                .toList();
        this.at = at;
        this.problem = problem;
        this.norms = norms;
    }

    /** Takes the orders. */
    public Passages passages() {
        return new Passages(journey, at, attribute(), this::order);
    }

    private void order(String orderId, Passage order) {
        for (var way : ways) {
            var seconds = way.seconds(order);
            if (seconds >= 0) {
                durations.computeIfAbsent(way, _ -> new Durations()).add(seconds);
            } else if (way.isOn(order) && isOfProblem(order)) {
                open.add(new WaitingOrder(
                        orderId, way.stretch().id(), way.since(order), Math.round(way.waited(order, at))));
            }
        }
    }

    private @Nullable String attribute() {
        return problem == null ? null : problem.attribute();
    }

    private boolean isOfProblem(Passage order) {
        return problem == null
                || problem.attribute() == null
                || (problem.attributeValue() != null && problem.attributeValue().equals(order.value()));
    }

    /** Says whose customer wrote. */
    public void wrote(String orderId) {
        wrote.add(orderId);
    }

    /** @param limit how many orders it names at most */
    public AffectedReport report(int limit) {
        var usual = ways.stream().map(this::usual).toList();
        var stuck = open.stream().filter(order -> isStuck(order, usual)).toList();
        var silent = stuck.stream()
                .filter(order -> !wrote.contains(order.orderId()))
                .sorted(Comparator.comparing(WaitingOrder::since).thenComparing(WaitingOrder::orderId))
                .toList();
        return new AffectedReport(
                at,
                problem == null ? null : problem.problemId(),
                attribute(),
                problem == null ? null : problem.attributeValue(),
                usual,
                silent.stream().limit(limit).toList(),
                Math.max(0, silent.size() - limit),
                stuck.size() - silent.size());
    }

    private UsualTime usual(Way way) {
        var id = way.stretch().id();
        var learnt = norms.late(id);
        if (learnt.isPresent()) {
            return new UsualTime(id, learnt.get(), true);
        }
        var known = durations.get(way);
        return new UsualTime(id, known == null || known.count() < FEWEST ? null : Double.valueOf(known.late()), false);
    }

    private static boolean isStuck(WaitingOrder order, List<UsualTime> usual) {
        return usual.stream()
                .anyMatch(time -> time.stretch().equals(order.stretch())
                        && time.lateSeconds() != null
                        && order.seconds() > time.lateSeconds());
    }
}
