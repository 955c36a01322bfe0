package nl.knelpunt.processor.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/**
 * An order went onto a stretch, or left it.
 *
 * @param since when it began
 * @param until when it ended; null if it only began
 */
public record Passage(
        Journey.Stretch stretch, Instant since, @Nullable Instant until) {

    /** What a step of an order begins and ends: each stretch of an order once, whichever of its ends is told last. */
    public static List<Passage> between(OrderTimeline before, OrderTimeline after, Journey journey) {
        var passages = new ArrayList<Passage>();
        for (var stretch : journey.stretches()) {
            var since = after.reached().get(stretch.from());
            var until = after.reached().get(stretch.to());
            if (since != null && until == null && !before.reached().containsKey(stretch.from())) {
                passages.add(new Passage(stretch, since, null));
            } else if (since != null && until != null && !isComplete(stretch, before) && !until.isBefore(since)) {
                passages.add(new Passage(stretch, since, until));
            }
        }
        return passages;
    }

    private static boolean isComplete(Journey.Stretch stretch, OrderTimeline order) {
        return order.reached().containsKey(stretch.from()) && order.reached().containsKey(stretch.to());
    }
}
