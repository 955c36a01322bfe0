package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.knelpunt.contract.Journey;

/** How many times as likely an order's timeline makes it that a complaint is about a step. */
final class StepEvidence {
    /** Of a step whose stretch took its usual time, of one that has not begun, and of one nobody can complain of yet. */
    private static final double IN_TIME = 0.2;

    private static final double NOT_BEGUN = 0.2;
    private static final double TOO_EARLY = 0.05;
    private static final double AT_MOST = 60;

    /**
     * An excess of a third of the way from usual to late says nothing; each further way makes it e^2.5 times as likely: of all
     * orders one in twenty is later than late, of those whose customers complain of the time most are. Chosen on simulated shops.
     */
    private static final double NEUTRAL = 0.3;

    private static final double GROWTH = 2.5;

    /** Where nearly all orders take equally long, a part of that is late. */
    private static final double LEAST_SPREAD = 0.1;

    private final OrderTimeline order;
    private final OrderReading reading;
    private final Instant now;
    private final Journey journey;

    StepEvidence(OrderTimeline order, OrderReading reading, Instant now, Journey journey) {
        this.order = order;
        this.reading = reading;
        this.now = now;
        this.journey = journey;
    }

    /** Of a complaint about anything. */
    double ofAnything(Journey.Step step) {
        var after = step.after();
        return after == null || isReached(after) ? 1 : TOO_EARLY;
    }

    /** Of a complaint about time lost. */
    double ofWaiting(Journey.Step step) {
        return ofAnything(step)
                * journey.stretches().stream()
                        .filter(stretch -> stretch.step().equals(step.id()))
                        .mapToDouble(this::ofWaiting)
                        .max()
                        .orElse(1);
    }

    private double ofWaiting(Journey.Stretch stretch) {
        return time(stretch)
                .map(time -> Math.clamp(Math.exp(GROWTH * (unusual(time) - NEUTRAL)), IN_TIME, AT_MOST))
                .orElseGet(() -> isReached(stretch.from()) ? 1 : NOT_BEGUN);
    }

    private Optional<StretchTime> time(Journey.Stretch stretch) {
        return reading.stretches().stream()
                .filter(time -> time.stretch().equals(stretch))
                .findFirst();
    }

    /** The excess, where 1 is the way from usual to late. */
    static double unusual(StretchTime time) {
        var spread =
                Math.max(seconds(time.late().minus(time.median())), LEAST_SPREAD * Math.max(1, seconds(time.median())));
        return seconds(time.excess()) / spread;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private boolean isReached(String milestone) {
        var milestones = journey.milestones();
        return milestones.subList(milestones.indexOf(milestone), milestones.size()).stream()
                .anyMatch(later -> order.reached(later, now).isPresent());
    }
}
