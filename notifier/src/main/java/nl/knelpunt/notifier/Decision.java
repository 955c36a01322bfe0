package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Event;

/** What was decided of one complaint, for one receiver or for none. */
sealed interface Decision {
    /** An alert that is due, or a hold-back. */
    record Now(Event event) implements Decision {}

    /**
     * To be told in the receiver's summary; travels and is kept as JSON.
     *
     * @param department on whose behalf
     */
    record Gather(String receiver, String department, AlertedComplaint complaint) implements Decision {
        /** What one summary may speak for. Ids hold no slash. */
        String group() {
            return receiver + "/" + department;
        }
    }
}
