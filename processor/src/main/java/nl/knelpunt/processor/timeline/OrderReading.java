package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/**
 * Where an order's time went until some moment, told from what was known then.
 *
 * @param stretches those that it has been on and that have a norm, in the order of the journey
 * @param promisedBy null if nothing was promised
 * @param expectedEnd when it reached or will reach the end of its way, as far as can be told; null if nothing is known of it
 */
public record OrderReading(
        List<StretchTime> stretches,
        @Nullable Instant promisedBy,
        @Nullable Instant expectedEnd) {
    private static final double MEDIAN = 0.5;
    private static final double LATE = 0.95;

    public OrderReading {
        stretches = List.copyOf(stretches);
    }

    /**
     * Reads a timeline.
     *
     * @param now what came later is not known
     * @param norms of each stretch
     */
    public static OrderReading of(
            OrderTimeline order, Instant now, Journey journey, Function<Journey.Stretch, Norm> norms) {
        var times = new ArrayList<StretchTime>();
        Instant end = null;
        for (var stretch : journey.stretches()) {
            var norm = norms.apply(stretch);
            var from = order.reached(stretch.from(), now);
            var to = order.reached(stretch.to(), now);
            if (norm.quantile(MEDIAN).isPresent()) {
                var time = from.flatMap(since -> time(order, journey, stretch, since, to, now, norm));
                time.ifPresent(times::add);
                end = end(stretch, journey, time, to, end, norm);
            }
        }
        return new OrderReading(times, order.promisedBy(), end);
    }

    /** A stretch whose end is unknown goes on only as long as nothing later was reached: else its end was not told. */
    private static Optional<StretchTime> time(
            OrderTimeline order,
            Journey journey,
            Journey.Stretch stretch,
            Instant since,
            Optional<Instant> to,
            Instant now,
            Norm norm) {
        if (to.isPresent() ? to.get().isBefore(since) : isBeyond(order, journey, stretch, now)) {
            return Optional.empty();
        }
        var taken = Duration.between(since, to.orElse(now));
        var expected = to.isPresent()
                ? taken
                : seconds(norm.expected((double) taken.toSeconds()).orElseThrow());
        return Optional.of(new StretchTime(
                stretch,
                since,
                taken,
                to.isEmpty(),
                expected,
                seconds(norm.quantile(MEDIAN).orElseThrow()),
                seconds(norm.quantile(LATE).orElseThrow())));
    }

    private static boolean isBeyond(OrderTimeline order, Journey journey, Journey.Stretch stretch, Instant now) {
        var milestones = journey.milestones();
        return milestones.subList(milestones.indexOf(stretch.to()), milestones.size()).stream()
                .anyMatch(milestone -> order.reached(milestone, now).isPresent());
    }

    /** The end of the way so far: a stretch that continues it takes its time after what came before; others are ways of their own. */
    private static @Nullable Instant end(
            Journey.Stretch stretch,
            Journey journey,
            Optional<StretchTime> time,
            Optional<Instant> to,
            @Nullable Instant before,
            Norm norm) {
        if (to.isPresent()) {
            return isOnMainWay(stretch, journey) ? to.get() : before;
        }
        if (!isOnMainWay(stretch, journey)) {
            return before;
        }
        if (time.isPresent()) {
            return time.get().since().plus(time.get().expected());
        }
        return before == null ? null : before.plus(seconds(norm.quantile(MEDIAN).orElseThrow()));
    }

    /** The way from the first milestone on, stretch after stretch: what is promised is its end. */
    private static boolean isOnMainWay(Journey.Stretch stretch, Journey journey) {
        var at = journey.stretches().getFirst().from();
        for (var next : journey.stretches()) {
            if (next.from().equals(at)) {
                if (next.equals(stretch)) {
                    return true;
                }
                at = next.to();
            }
        }
        return false;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** How much longer than usual the order takes, over all stretches; negative if it is quick. */
    public Duration beyondUsual() {
        return stretches.stream().map(StretchTime::excess).reduce(Duration.ZERO, Duration::plus);
    }

    /** By how much the promise is broken, or will be as far as can be told; zero if it is kept or there is none. */
    public Duration beyondPromise() {
        if (promisedBy == null || expectedEnd == null || !expectedEnd.isAfter(promisedBy)) {
            return Duration.ZERO;
        }
        return Duration.between(promisedBy, expectedEnd);
    }

    /** The stretch on which most time was lost; empty if none took longer than usual. */
    public Optional<StretchTime> worst() {
        return stretches.stream()
                .filter(time -> time.excess().isPositive())
                .max(Comparator.comparing(StretchTime::excess));
    }
}
