package nl.knelpunt.contract;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the shop took it in.
 *
 * @param complaintId the shop's own, or a UUID that we minted
 * @param submittedAt when the customer complained, UTC
 * @param language ISO 639 code, if the shop knows it
 * @param rating 1 (worst) to 5, if the customer gave one
 * @param takenBy who wrote it down, for a complaint by phone or at the counter
 * @param attributes free and small, see {@link Limits}; such as carrier, warehouse, productGroup, region
 */
public record ComplaintSubmitted(
        String complaintId,
        Instant submittedAt,
        Channel channel,
        ComplaintText text,
        @Nullable String language,
        @Nullable Integer rating,
        @Nullable String orderId,
        @Nullable String productId,
        @Nullable Customer customer,
        @Nullable String takenBy,
        Map<String, String> attributes)
        implements Event {

    /** @throws IllegalArgumentException naming the field that is out of bounds, without quoting it */
    public ComplaintSubmitted {
        Required.present("complaintId", complaintId);
        Limits.require("complaintId", Limits.id(complaintId));
        Required.present("submittedAt", submittedAt);
        Required.present("channel", channel);
        Required.present("text", text);
        Limits.require("language", Limits.language(language));
        Limits.require("rating", Limits.rating(rating));
        Limits.require("orderId", Limits.name(orderId));
        Limits.require("productId", Limits.name(productId));
        Limits.require("takenBy", Limits.name(takenBy));
        attributes = Required.copy("attributes", attributes);
        Limits.require("attributes", Limits.attributes(attributes));
    }

    @Override
    public String key() {
        return complaintId;
    }

    @Override
    public String eventId() {
        return complaintId;
    }

    @Override
    public Instant occurredAt() {
        return submittedAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "ComplaintSubmitted[" + complaintId + "]";
    }
}
