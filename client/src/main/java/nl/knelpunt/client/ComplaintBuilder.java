package nl.knelpunt.client;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes a complaint from what the shop knows of it; only the text must be there. Each setter refuses nothing: {@link #build()}
 * checks all. Not thread-safe.
 */
public final class ComplaintBuilder {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;
    private final Map<String, String> attributes = new HashMap<>();
    private @Nullable String complaintId;
    private @Nullable Instant submittedAt;
    private Channel channel = Channel.FORM;
    private @Nullable String language;
    private @Nullable Integer rating;
    private @Nullable String orderId;
    private @Nullable String productId;
    private @Nullable Customer customer;
    private @Nullable String takenBy;

    /** @param text what the customer wrote, as it is */
    public ComplaintBuilder(String text) {
        this.text = text;
    }

    /** The shop's own id. Without it the complaint gets a new one, and sending it again needs the same object. */
    public ComplaintBuilder id(String own) {
        this.complaintId = own;
        return this;
    }

    /** When the customer complained. Without it: now. */
    public ComplaintBuilder submittedAt(Instant time) {
        this.submittedAt = time;
        return this;
    }

    /** How it reached the shop. Without it: by form. */
    public ComplaintBuilder channel(Channel way) {
        this.channel = way;
        return this;
    }

    /** ISO 639 code, if the shop knows it. */
    public ComplaintBuilder language(String code) {
        this.language = code;
        return this;
    }

    /** 1 (worst) to 5. */
    public ComplaintBuilder rating(int stars) {
        this.rating = stars;
        return this;
    }

    public ComplaintBuilder orderId(String order) {
        this.orderId = order;
        return this;
    }

    public ComplaintBuilder productId(String product) {
        this.productId = product;
        return this;
    }

    public ComplaintBuilder customer(Customer who) {
        this.customer = who;
        return this;
    }

    /** Who wrote it down, for a complaint by phone or at the counter. */
    public ComplaintBuilder takenBy(String employee) {
        this.takenBy = employee;
        return this;
    }

    /** Something small that may explain it, such as the carrier, the warehouse, the region. */
    public ComplaintBuilder attribute(String name, String value) {
        this.attributes.put(name, value);
        return this;
    }

    /** @throws IllegalArgumentException naming the field that is out of bounds, without quoting it */
    public ComplaintSubmitted build() {
        var now = Instant.now();
        return new ComplaintSubmitted(
                complaintId == null ? Ids.timeOrdered(now, RANDOM).toString() : complaintId,
                submittedAt == null ? now : submittedAt,
                channel,
                new ComplaintText(text),
                language,
                rating,
                orderId,
                productId,
                customer,
                takenBy,
                attributes);
    }
}
