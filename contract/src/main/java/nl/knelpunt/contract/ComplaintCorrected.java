package nl.knelpunt.contract;

import java.time.Instant;

/**
 * A person put a complaint elsewhere than the classifier did.
 *
 * @param by who did, as the shop names its people
 * @param why in the person's own words; may be empty
 */
public record ComplaintCorrected(
        String complaintId, Instant correctedAt, String by, Placement from, Placement to, String why) implements Event {

    public ComplaintCorrected {
        Required.present("complaintId", complaintId);
        Required.present("correctedAt", correctedAt);
        Required.present("by", by);
        Required.present("from", from);
        Required.present("to", to);
        Required.present("why", why);
    }

    @Override
    public String key() {
        return complaintId;
    }

    @Override
    public String eventId() {
        return complaintId + "@" + correctedAt;
    }

    @Override
    public Instant occurredAt() {
        return correctedAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "ComplaintCorrected[" + complaintId + "]";
    }
}
