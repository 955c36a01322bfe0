package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Json;

/**
 * A message for Slack's incoming webhooks. The blocks are what Slack shows; the text is what it announces them with, and
 * what Mattermost, which knows no blocks, shows in their place.
 */
final class SlackBody {
    /** Slack takes 3,000 in a section. */
    private static final int MOST_SECTION_CHARACTERS = 3_000;
    /** Slack takes 50 sections, and 13,000 characters in all of them. Mattermost takes 16,000 in a text. */
    private static final int MOST_CHARACTERS = 12_000;

    private SlackBody() {}

    static byte[] of(ChatMessage message) {
        record Body(String text, List<Block> blocks) {}
        var lines = ChatLine.fitting(
                message.lines(), MOST_CHARACTERS, line -> marked(line).length() + 1, message.language());
        var text = escaped(message.subject()) + "\n"
                + lines.stream().skip(1).map(SlackBody::plain).collect(Collectors.joining("\n"));
        var links = message.links().stream()
                .map(link -> "\n<" + link.url() + "|" + escaped(link.label()) + ">")
                .collect(Collectors.joining());
        var blocks = new ArrayList<Block>(sections(lines));
        if (!message.links().isEmpty()) {
            blocks.add(buttons(message.links()));
        }
        return Json.write(new Body(text + links, blocks));
    }

    private static List<Section> sections(List<ChatLine> lines) {
        var sections = new ArrayList<Section>();
        var text = new StringBuilder();
        for (var line : lines) {
            var next = marked(line);
            if (!text.isEmpty() && text.length() + 1 + next.length() > MOST_SECTION_CHARACTERS) {
                sections.add(section(text.toString()));
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(next);
        }
        sections.add(section(text.toString()));
        return sections;
    }

    /** In Slack's own Markdown. */
    private static String marked(ChatLine line) {
        return switch (line.style()) {
            case TITLE, HEADING -> "*" + escaped(line.text()) + "*";
            case SUBTLE -> "_" + escaped(line.text()) + "_";
            case PLAIN, WORDS -> plain(line);
        };
    }

    private static String plain(ChatLine line) {
        return (line.style() == ChatLine.Style.WORDS ? "> " : "") + escaped(line.text());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Section section(String text) {
        // verbatim: makes no links and calls nobody by itself
        return new Section("section", new Text("mrkdwn", text, true));
    }

    private static Actions buttons(List<Link> links) {
        return new Actions(
                "actions",
                links.stream()
                        .map(link -> new Button("button", new Label("plain_text", link.label()), link.url()))
                        .toList());
    }

    private sealed interface Block {}

    private record Section(String type, Text text) implements Block {}

    private record Actions(String type, List<Button> elements) implements Block {}

    private record Button(String type, Label text, String url) {}

    private record Label(String type, String text) {}

    private record Text(String type, String text, boolean verbatim) {}
}
