package nl.knelpunt.contract;

import java.time.Instant;

/**
 * A complaint whose id was classified before, and that says the same.
 *
 * @param source the repeat's own place
 * @param sameContent true: all but the time of submission was the same. Other content under a known id is never a repeat:
 *     it goes to the dead-letter topic
 */
public record ComplaintRepeated(String complaintId, Instant repeatedAt, Source source, boolean sameContent)
        implements Event {

    public ComplaintRepeated {
        Required.present("complaintId", complaintId);
        Required.present("repeatedAt", repeatedAt);
        Required.present("source", source);
    }

    @Override
    public String key() {
        return complaintId;
    }

    @Override
    public String eventId() {
        return complaintId + "@" + source.partition() + "." + source.offset();
    }

    @Override
    public Instant occurredAt() {
        return repeatedAt;
    }
}
