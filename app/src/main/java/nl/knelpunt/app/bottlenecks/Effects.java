package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.knelpunt.contract.InterventionMade;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.Passages;

/** Counts complaints and orders around changes. Not for several threads. */
public final class Effects {
    private final Journey journey;
    private final Instant now;
    private final List<Comparison> comparisons;

    /**
     * @param all changes that are known
     * @param which of them to judge
     * @param now what comes then or later is not known
     */
    public Effects(Collection<InterventionMade> all, Predicate<InterventionMade> which, Journey journey, Instant now) {
        this.journey = journey;
        this.now = now;
        var known = all.stream().filter(made -> made.madeAt().isBefore(now)).toList();
        this.comparisons = known.stream()
                .filter(which)
                .sorted(Comparator.comparing(InterventionMade::madeAt))
                .map(made -> new Comparison(made, known, journey, now))
                .toList();
    }

    /** The first moment that matters. */
    public Instant from() {
        return comparisons.stream()
                .map(comparison -> comparison.weeks().from())
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Counts a complaint. */
    public void complaint(Cell cell, Instant at) {
        if (at.isBefore(now)) {
            comparisons.forEach(comparison -> comparison.complaint(cell.step(), at));
        }
    }

    /** Takes the orders. */
    public Passages passages() {
        return new Passages(
                journey,
                now,
                null,
                (_, order) -> comparisons.forEach(comparison -> comparison.order(Instant.ofEpochMilli(order.first()))));
    }

    /** What was found, the earliest change first. */
    public List<Effect> effects() {
        return comparisons.stream().map(Comparison::effect).toList();
    }
}
