package nl.knelpunt.producer;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a milestone of an order. */
final class MilestoneReader {
    private final List<String> known;

    /** @param known the journey's milestones */
    MilestoneReader(List<String> known) {
        this.known = known;
    }

    Reading<OrderProgressed> read(String orderId, JsonNode node) {
        if (!node.isObject()) {
            return Reading.bad(ProblemType.INVALID, "must be a JSON object");
        }
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(node, "", errors);
        var problem = Limits.requiredName(orderId);
        if (problem != null) {
            fields.wrong("orderId", problem);
        }
        var milestone = fields.text("milestone", this::unknown);
        var at = fields.time("at");
        fields.require("milestone");
        fields.require("at");
        var promisedBy = fields.time("promisedBy");
        var attributes = fields.attributes("attributes");
        return milestone == null || at == null || !errors.isEmpty()
                ? new Reading.Bad<>(ProblemType.INVALID, errors)
                : new Reading.Good<>(new OrderProgressed(orderId, milestone, at, promisedBy, attributes));
    }

    private @Nullable String unknown(String milestone) {
        return known.contains(milestone) ? null : "must be one of " + String.join(", ", known);
    }
}
