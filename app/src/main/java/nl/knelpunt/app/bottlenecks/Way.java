package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.notifier.trend.Passage;
import nl.knelpunt.processor.timeline.StretchClock;

/** A stretch, with the places of its ends among the journey's milestones, and the clock that counts on it. */
record Way(Journey.Stretch stretch, int from, int to, StretchClock clock) {
    static List<Way> of(Journey journey, StretchClock clock) {
        return journey.stretches().stream()
                .map(stretch -> new Way(
                        stretch,
                        journey.milestones().indexOf(stretch.from()),
                        journey.milestones().indexOf(stretch.to()),
                        clock))
                .toList();
    }

    /** How long an order took, in seconds; negative if it is not over, or the wrong way round. */
    double seconds(Passage order) {
        return order.between(from, to) < 0 ? -1 : seconds(since(order), Instant.ofEpochMilli(order.at(to)));
    }

    /** How long it has taken so far, in seconds. */
    double waited(Passage order, Instant now) {
        return seconds(since(order), now);
    }

    Instant since(Passage order) {
        return Instant.ofEpochMilli(order.at(from));
    }

    private double seconds(Instant since, Instant until) {
        return clock.between(stretch, since, until).toMillis() / 1000.0;
    }

    /** Whether an order is on it: an end that was passed and not told is not waited for. */
    boolean isOn(Passage order) {
        return order.hasReached(from) && !order.isBeyond(to);
    }
}
