package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.InterventionMade;
import nl.knelpunt.contract.Journey;

/** Counts complaints and orders around one change. Not for several threads. */
final class Comparison {
    private final InterventionMade made;
    private final Weeks weeks;
    private final List<String> others;
    private final Map<String, long[]> steps = new HashMap<>();
    private final long[] orders;

    /** @param all changes, this one included */
    Comparison(InterventionMade made, Collection<InterventionMade> all, Journey journey, Instant now) {
        this.made = made;
        this.weeks = Weeks.around(made, all, now);
        this.orders = new long[2 * weeks.count()];
        var touched = all.stream()
                .filter(other -> weeks.index(other.madeAt()) >= 0)
                .map(InterventionMade::step)
                .toList();
        this.others = journey.steps().stream()
                .map(Journey.Step::id)
                .filter(step -> !step.equals(made.step()) && !touched.contains(step))
                .toList();
    }

    Weeks weeks() {
        return weeks;
    }

    void complaint(String step, Instant at) {
        var week = weeks.index(at);
        if (week >= 0) {
            of(step)[week]++;
        }
    }

    void order(Instant at) {
        var week = weeks.index(at);
        if (week >= 0) {
            orders[week]++;
        }
    }

    private long[] of(String step) {
        return steps.computeIfAbsent(step, _ -> new long[2 * weeks.count()]);
    }

    Effect effect() {
        var own = of(made.step());
        var beside = others.stream().map(this::of).toList();
        var before = beside.stream().mapToLong(weeks::before).sum();
        var after = beside.stream().mapToLong(weeks::after).sum();
        var change = weeks.count() == 0 || before + after == 0 ? null : RateChange.of(own, beside);
        return new Effect(
                made.interventionId(),
                made.step(),
                made.madeAt(),
                made.what(),
                weeks.count(),
                change == null ? withoutChange() : outcome(change),
                weeks.before(own),
                weeks.after(own),
                weeks.before(orders),
                weeks.after(orders),
                before,
                after,
                others.size(),
                change);
    }

    private Outcome withoutChange() {
        if (weeks.count() > 0) {
            return Outcome.NOTHING_BESIDE;
        }
        return weeks.next() ? Outcome.TOO_CLOSE : Outcome.TOO_EARLY;
    }

    private Outcome outcome(RateChange change) {
        if (change.interval().isBelow(1)) {
            return Outcome.FEWER;
        }
        if (change.interval().isAbove(1)) {
            return Outcome.MORE;
        }
        if (change.isWide()) {
            return weeks.isFull() || weeks.next() ? Outcome.TOO_FEW : Outcome.TOO_EARLY;
        }
        return Outcome.NO_DIFFERENCE;
    }
}
