package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a webhook carries: the alert as it travels inside Knelpunt, and what people read. */
final class WebhookBody {
    private WebhookBody() {}

    static byte[] of(AlertRaised alert, Message message, List<Link> links) {
        record Body(String type, Instant timestamp, JsonNode data) {}
        ObjectNode data = Json.MAPPER.valueToTree(alert);
        data.put("title", message.subject()).put("text", message.plain());
        if (!links.isEmpty()) {
            var answers = data.putObject("links");
            links.forEach(link -> answers.put(Json.name(link.action()), link.url()));
        }
        return Json.write(new Body(Envelope.type(AlertRaised.class), alert.raisedAt(), data));
    }
}
