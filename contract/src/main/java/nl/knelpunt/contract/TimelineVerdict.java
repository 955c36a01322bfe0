package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the order's own timeline says beside the customer's words, as it was when the complaint was written.
 *
 * @param orderId the order, also where only the text named it
 * @param attributes of the order, such as carrier, warehouse, productGroup, region
 * @param stretches those that the order has been on and that have a norm, in the order of the journey
 * @param promisedBy null if nothing was promised
 * @param missing milestones that must have been passed, and that nobody told
 * @param agreement of the timeline with the text
 * @param cause id of the stretch on which most time was lost; null if none took longer than is usual
 * @param textStep the step that the text alone names
 * @param odds of every step that either of them finds likely, the likeliest first
 */
public record TimelineVerdict(
        String orderId,
        Map<String, String> attributes,
        List<StretchReading> stretches,
        @Nullable Instant promisedBy,
        Promise promise,
        List<String> missing,
        Agreement agreement,
        @Nullable String cause,
        String textStep,
        List<StepOdds> odds) {

    /** What became of what the customer was promised. */
    public enum Promise {
        NONE,
        /** The time has not come. */
        RUNNING,
        KEPT,
        BROKEN
    }

    /** Whether text and timeline tell the same. */
    public enum Agreement {
        /** The timeline shows nothing unusual, or is of no matter for what the text tells. */
        SILENT,
        /** It shows time lost at the step that the text names. */
        AGREES,
        /** It shows where the time was lost, where the text names another step or none. */
        TELLS_MORE,
        /** It cannot be true together: a person must look. */
        CONTRADICTS
    }

    /**
     * One step's probability, 0 to 1 each: by the text alone, and by both; and how many times as likely the timeline makes it.
     *
     * @param timeline above 0; 1 says nothing
     */
    public record StepOdds(String step, double text, double timeline, double both) {
        public StepOdds {
            Required.present("timeline.odds.step", step);
            Required.confidence("timeline.odds.text", text);
            Required.notNegative("timeline.odds.timeline", timeline);
            Required.confidence("timeline.odds.both", both);
        }
    }

    public TimelineVerdict {
        Required.present("timeline.orderId", orderId);
        Required.present("timeline.promise", promise);
        Required.present("timeline.agreement", agreement);
        Required.present("timeline.textStep", textStep);
        attributes = Required.copy("timeline.attributes", attributes);
        stretches = Required.copy("timeline.stretches", stretches);
        missing = Required.copy("timeline.missing", missing);
        odds = Required.copy("timeline.odds", odds);
    }

    /** The stretch on which most time was lost; null if none took longer than is usual. */
    public @Nullable StretchReading causing() {
        return stretches.stream()
                .filter(stretch -> stretch.stretch().equals(cause))
                .findFirst()
                .orElse(null);
    }
}
