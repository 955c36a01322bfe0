package nl.knelpunt.app.bottlenecks;

import java.util.List;
import nl.knelpunt.contract.Journey;

/** A stretch, with the places of its ends among the journey's milestones. */
record Way(Journey.Stretch stretch, int from, int to) {
    static List<Way> of(Journey journey) {
        return journey.stretches().stream()
                .map(stretch -> new Way(
                        stretch,
                        journey.milestones().indexOf(stretch.from()),
                        journey.milestones().indexOf(stretch.to())))
                .toList();
    }

    /** How long an order took, in seconds; negative if it is not over, or the wrong way round. */
    double seconds(Passage order) {
        var millis = order.between(from, to);
        return millis < 0 ? -1 : millis / 1000.0;
    }

    /** Whether an order is on it: an end that was passed and not told is not waited for. */
    boolean isOn(Passage order) {
        return order.hasReached(from) && !order.isBeyond(to);
    }
}
