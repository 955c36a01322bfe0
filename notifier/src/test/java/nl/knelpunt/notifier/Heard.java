package nl.knelpunt.notifier;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An alert as it came to a webhook.
 *
 * @param data the alert, with its texts and links
 */
record Heard(JsonNode data) {
    String alertId() {
        return data.path("alertId").asString();
    }

    String title() {
        return data.path("title").asString();
    }

    String text() {
        return data.path("text").asString();
    }

    /** Ids, in the alert's order. */
    List<String> complaints() {
        return StreamSupport.stream(data.path("complaints").spliterator(), false)
                .map(complaint -> complaint.path("complaintId").asString())
                .toList();
    }

    /** Why it comes again; empty if it is new. */
    String again() {
        return data.path("followUp").path("reason").asString("");
    }

    /** @param answer such as taken */
    URI link(String answer) {
        return URI.create(data.path("links").path(answer).asString());
    }

    @Override
    public String toString() {
        return "Heard[" + title() + "]";
    }
}
