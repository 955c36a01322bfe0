package nl.knelpunt.producer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a complaint, for all intakes: gives it an id, a time and a channel where it has none. */
final class ComplaintReader {
    private final InstantSource clock;
    private final RandomGenerator random;

    ComplaintReader(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    Reading<ComplaintSubmitted> read(JsonNode node) {
        if (!node.isObject()) {
            return Reading.bad(ProblemType.INVALID, "must be a JSON object");
        }
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(node, "", errors);
        var now = clock.instant();
        var id = fields.text("complaintId", Limits::id);
        var submittedAt = fields.time("submittedAt");
        var channel = fields.channel("channel");
        var text = fields.text("text", Limits::text);
        fields.require("text");
        var language = fields.text("language", Limits::language);
        var rating = fields.rating("rating");
        var orderId = fields.text("orderId", Limits::name);
        var productId = fields.text("productId", Limits::name);
        var customer = customer(fields.object("customer"));
        var takenBy = fields.text("takenBy", Limits::name);
        var attributes = fields.attributes("attributes");
        if (text == null || !errors.isEmpty()) {
            return new Reading.Bad<>(ProblemType.INVALID, errors);
        }
        return new Reading.Good<>(new ComplaintSubmitted(
                id == null ? Ids.timeOrdered(now, random).toString() : id,
                submittedAt == null ? now : submittedAt,
                channel == null ? Channel.FORM : channel,
                new ComplaintText(text),
                language,
                rating,
                orderId,
                productId,
                customer,
                takenBy,
                attributes));
    }

    private static @Nullable Customer customer(@Nullable Fields fields) {
        return fields == null
                ? null
                : new Customer(
                        fields.text("reference", Limits::name),
                        fields.text("name", Limits::name),
                        fields.text("email", Limits::name),
                        fields.text("phone", Limits::name),
                        fields.text("segment", Limits::name));
    }
}
