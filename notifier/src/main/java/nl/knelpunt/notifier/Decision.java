package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import org.jspecify.annotations.Nullable;

/** What was decided of one complaint, for one receiver or for none. */
sealed interface Decision {
    /** An alert that is due, or a hold-back. */
    record Now(Event event) implements Decision {}

    /** A complaint was held back as part of a problem. */
    record Absorbed(String problemId, @Nullable String orderId) implements Decision {}

    static List<Decision> partOf(
            String problem, String complaint, String department, @Nullable String orderId, Instant now) {
        return List.of(
                new Now(new HeldBack(complaint, department, HeldBack.Reason.PART_OF_PROBLEM, now, problem)),
                new Absorbed(problem, orderId));
    }

    /**
     * To be told in the receiver's summary; travels and is kept as JSON.
     *
     * @param department on whose behalf
     * @param verdict id of the verdict
     * @param attributes of the complaint
     */
    record Gather(
            String receiver,
            String department,
            String verdict,
            Map<String, String> attributes,
            AlertedComplaint complaint)
            implements Decision {
        public Gather {
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        }

        /** What one summary may speak for. Ids hold no slash. */
        String group() {
            return receiver + "/" + department;
        }
    }
}
