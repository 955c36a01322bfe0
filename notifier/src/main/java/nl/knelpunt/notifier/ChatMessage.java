package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertedReport;

/**
 * A notice as a chat shows it, whichever chat.
 *
 * @param subject one line that says most
 * @param lines at least one; the last says who writes
 * @param links the ways to answer
 */
record ChatMessage(String subject, List<ChatLine> lines, List<Link> links, Language language) {
    ChatMessage {
        subject = Harmless.unmentioned(subject);
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /** Its plain text, line by line. */
    static ChatMessage of(AlertedReport report, Language language) {
        var lines = new ArrayList<>(ChatLine.of(ChatLine.Style.TITLE, Harmless.unmentioned(report.subject())));
        lines.addAll(ChatLine.of(ChatLine.Style.PLAIN, Harmless.unmentioned(report.plain())));
        return new ChatMessage(report.subject(), lines, List.of(), language);
    }
}
