package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import org.jspecify.annotations.Nullable;

/** What was decided of one complaint, for one receiver or for none. */
sealed interface Decision {
    /** Settled: an alert that is due, or a hold-back, or what somebody did. */
    record Now(Event event) implements Decision {}

    /** Somebody answered an alert, for the first time in this way. */
    record Answered(AlertAnswered answer) implements Decision {}

    /** A complaint was held back as part of a problem. */
    record Absorbed(String problemId, @Nullable String orderId) implements Decision {}

    static List<Decision> partOf(String problem, AlertedComplaint complaint, String department, Instant now) {
        return List.of(
                new Now(new HeldBack(
                        complaint.complaintId(), department, HeldBack.Reason.PART_OF_PROBLEM, now, problem, null)),
                new Absorbed(problem, complaint.orderId()));
    }

    /**
     * To be told with others, or later; travels and is kept as JSON.
     *
     * @param department on whose behalf
     * @param route place of the route by which it came
     * @param group what it has in common with those that it is told with
     * @param others ids of the other receivers that hear of it
     * @param first whether it is this receiver's to say if it is held back, so that it is said once
     */
    record Gather(
            String receiver,
            String department,
            String route,
            String group,
            List<String> others,
            boolean first,
            AlertedComplaint complaint)
            implements Decision {
        public Gather {
            // of before there were any
            others = others == null ? List.of() : List.copyOf(others);
        }

        /** Ids hold no slash. */
        String key() {
            return receiver + "/" + department + "/" + route + "/" + group;
        }
    }
}
