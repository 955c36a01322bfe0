package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/** Reads where one order's time went until some moment. */
final class OrderReader {
    private static final double MEDIAN = 0.5;
    private static final double LATE = 0.95;

    private final OrderTimeline order;
    private final Instant now;
    private final Journey journey;
    private final StretchClock clock;
    private final Function<Journey.Stretch, ? extends Usual> norms;

    /** @param now what came later is not known */
    OrderReader(
            OrderTimeline order,
            Instant now,
            Journey journey,
            StretchClock clock,
            Function<Journey.Stretch, ? extends Usual> norms) {
        this.order = order;
        this.now = now;
        this.journey = journey;
        this.clock = clock;
        this.norms = norms;
    }

    OrderReading read() {
        var times = new ArrayList<StretchTime>();
        Instant end = null;
        for (var stretch : journey.stretches()) {
            var norm = norms.apply(stretch);
            if (norm.quantile(MEDIAN).isPresent()) {
                var time = time(stretch, norm);
                time.ifPresent(times::add);
                end = end(stretch, time, end, norm);
            }
        }
        return new OrderReading(times, order.promisedBy(), end);
    }

    /** A stretch whose end is unknown goes on only as long as nothing later was reached: else its end was not told. */
    private Optional<StretchTime> time(Journey.Stretch stretch, Usual norm) {
        var from = order.reached(stretch.from(), now);
        var to = order.reached(stretch.to(), now);
        if (from.isEmpty() || (to.isPresent() ? to.get().isBefore(from.get()) : isBeyond(stretch))) {
            return Optional.empty();
        }
        var since = from.get();
        var taken = clock.between(stretch, since, to.orElse(now));
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

    private boolean isBeyond(Journey.Stretch stretch) {
        var milestones = journey.milestones();
        return milestones.subList(milestones.indexOf(stretch.to()), milestones.size()).stream()
                .anyMatch(milestone -> order.reached(milestone, now).isPresent());
    }

    /** The end of the way so far: a stretch that continues it takes its time after what came before; others are ways of their own. */
    private @Nullable Instant end(
            Journey.Stretch stretch, Optional<StretchTime> time, @Nullable Instant before, Usual norm) {
        if (!isOnMainWay(stretch)) {
            return before;
        }
        var to = order.reached(stretch.to(), now);
        if (to.isPresent()) {
            return to.get();
        }
        if (time.isPresent()) {
            return clock.after(stretch, time.get().since(), time.get().expected());
        }
        return before == null
                ? null
                : clock.after(stretch, before, seconds(norm.quantile(MEDIAN).orElseThrow()));
    }

    /** The way from the first milestone on, stretch after stretch: what is promised is its end. */
    private boolean isOnMainWay(Journey.Stretch stretch) {
        return mainWay(journey).contains(stretch);
    }

    /** The way from the first milestone on, stretch after stretch. */
    static List<Journey.Stretch> mainWay(Journey journey) {
        var way = new ArrayList<Journey.Stretch>();
        var at = journey.stretches().isEmpty()
                ? ""
                : journey.stretches().getFirst().from();
        for (var next : journey.stretches()) {
            if (next.from().equals(at)) {
                way.add(next);
                at = next.to();
            }
        }
        return way;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
