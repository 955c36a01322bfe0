package nl.knelpunt.producer;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** One JSON object, or an array of them. */
final class JsonIntake implements HttpIntake {
    static final String MEDIA_TYPE = "application/json";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean takes(Message message) {
        return message.mediaType().equals(MEDIA_TYPE);
    }

    @Override
    public Documents read(Message message) {
        var reading = JsonText.read(message.body());
        return reading instanceof Reading.Good<JsonNode>(var node) && node.isArray()
                ? items(node)
                : Documents.single(Document.of(reading));
    }

    private static Documents items(JsonNode array) {
        var items = new ArrayList<Document>();
        for (var item : array) {
            items.add(Document.of(new Reading.Good<>(item)));
        }
        return new Documents(true, items);
    }
}
