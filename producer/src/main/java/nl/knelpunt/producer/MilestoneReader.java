package nl.knelpunt.producer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.contract.Nearest;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a milestone of an order, for all intakes: what the shop calls it becomes the journey's milestone. */
final class MilestoneReader {
    private final Journey journey;
    private final InstantSource clock;
    private final TimeForm times;

    MilestoneReader(Journey journey, InstantSource clock, TimeForm times) {
        this.journey = journey;
        this.clock = clock;
        this.times = times;
    }

    /** One that names its order. */
    Reading<OrderProgressed> read(JsonNode node) {
        return read(null, node);
    }

    /** @param addressed the order that it was sent to, which it need not name again; null if it must */
    Reading<OrderProgressed> read(@Nullable String addressed, JsonNode node) {
        if (!node.isObject()) {
            return Reading.bad(ProblemType.INVALID, "must be a JSON object");
        }
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(node, "", errors);
        var orderId = orderId(addressed, fields);
        var name = fields.text("milestone", this::unknown);
        var now = clock.instant();
        var at = fields.time("at", times, time -> Limits.milestoneAt(time, now));
        fields.require("milestone");
        fields.require("at");
        var promisedBy = fields.time("promisedBy", times, _ -> null);
        var attributes = fields.attributes("attributes");
        return orderId == null || name == null || at == null || !errors.isEmpty()
                ? new Reading.Bad<>(ProblemType.INVALID, errors)
                : new Reading.Good<>(new OrderProgressed(
                        orderId, journey.milestone(name).orElseThrow(), at, promisedBy, attributes));
    }

    private static @Nullable String orderId(@Nullable String addressed, Fields fields) {
        var told = fields.text("orderId", Limits::requiredName);
        if (addressed == null) {
            fields.require("orderId");
            return told;
        }
        var problem = Limits.requiredName(addressed);
        if (problem != null) {
            fields.wrong("orderId", problem);
        } else if (told != null && !told.equals(addressed)) {
            fields.wrong("orderId", "must be that of the address, or be left out");
        }
        return addressed;
    }

    private @Nullable String unknown(String name) {
        if (journey.milestone(name).isPresent()) {
            return null;
        }
        var known = new ArrayList<>(journey.milestones());
        known.addAll(journey.aliases().keySet());
        var alike = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return "must be one of " + String.join(", ", journey.milestones())
                + Nearest.to(alike, known)
                        .map(meant -> "; did you mean \"" + meant + "\"?")
                        .orElse("");
    }
}
