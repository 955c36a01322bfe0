package nl.knelpunt.notifier;

import nl.knelpunt.contract.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message for the webhook of a Teams workflow: an Adaptive Card. Its lines are runs of text in rich text blocks, in which
 * Teams reads no Markdown, so that nothing in them needs escaping.
 */
final class TeamsBody {
    /** Teams takes 28 KB, of which the envelope and four links are less than three. */
    private static final int MOST_CARD_BYTES = 25 * 1024;

    private TeamsBody() {}

    static byte[] of(ChatMessage message) {
        var lines = ChatLine.fitting(
                message.lines(), MOST_CARD_BYTES, line -> Json.write(block(line)).length + 1, message.language());
        var body = Json.MAPPER.createObjectNode().put("type", "message");
        body.put("summary", message.subject());
        var attachment = body.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        var card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard").put("version", "1.4");
        card.putObject("msteams").put("width", "Full");
        card.set(
                "body",
                Json.MAPPER.valueToTree(lines.stream().map(TeamsBody::block).toList()));
        if (!message.links().isEmpty()) {
            var actions = card.putArray("actions");
            message.links()
                    .forEach(link -> actions.addObject()
                            .put("type", "Action.OpenUrl")
                            .put("title", link.label())
                            .put("url", link.url()));
        }
        return Json.write(body);
    }

    private static ObjectNode block(ChatLine line) {
        var block = Json.MAPPER.createObjectNode().put("type", "RichTextBlock");
        var run = block.putArray("inlines").addObject().put("type", "TextRun").put("text", line.text());
        switch (line.style()) {
            case TITLE -> run.put("size", "Large").put("weight", "Bolder");
            case HEADING -> {
                block.put("spacing", "Large");
                run.put("weight", "Bolder");
            }
            case WORDS -> run.put("italic", true);
            case SUBTLE -> run.put("size", "Small").put("isSubtle", true);
            case PLAIN -> block.put("spacing", "Small");
        }
        return block;
    }
}
