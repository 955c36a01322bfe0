package nl.knelpunt.notifier;

import static nl.knelpunt.notifier.ChatLine.Style.HEADING;
import static nl.knelpunt.notifier.ChatLine.Style.PLAIN;
import static nl.knelpunt.notifier.ChatLine.Style.SUBTLE;
import static nl.knelpunt.notifier.ChatLine.Style.TITLE;
import static nl.knelpunt.notifier.ChatLine.Style.WORDS;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertedReport;
import nl.knelpunt.notifier.ChatLine.Style;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a chat shows it, whichever chat.
 *
 * @param subject one line that says most
 * @param lines the last says who writes
 * @param links the ways to answer
 */
record ChatMessage(String subject, List<ChatLine> lines, List<Link> links, Language language) {
    ChatMessage {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    static ChatMessage of(Notice notice, List<Link> links, Language language) {
        var lines = new Lines();
        lines.add(TITLE, notice.title());
        lines.add(PLAIN, notice.lead());
        switch (notice) {
            case Notice.Single single -> {
                lines.add(PLAIN, single.request());
                lines.add(PLAIN, single.notes());
                lines.add(WORDS, Piece.text(single.words()));
                lines.facts(single.facts());
            }
            case Notice.Summary summary -> summary.cells().forEach(lines::cell);
            case Notice.Problem problem -> {
                lines.add(PLAIN, problem.request());
                lines.add(PLAIN, problem.notes());
                lines.facts(problem.facts());
            }
        }
        lines.add(SUBTLE, notice.footer());
        return new ChatMessage(Harmless.unmentioned(notice.subject()), lines.all, links, language);
    }

    /** Its plain text, line by line. */
    static ChatMessage of(AlertedReport report, Language language) {
        var lines = new Lines();
        lines.add(TITLE, report.subject());
        report.plain().lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(PLAIN, line));
        return new ChatMessage(Harmless.unmentioned(report.subject()), lines.all, List.of(), language);
    }

    private static final class Lines {
        private final List<ChatLine> all = new ArrayList<>();

        void add(Style style, @Nullable String text) {
            if (text != null) {
                all.addAll(ChatLine.of(style, text));
            }
        }

        void add(Style style, List<String> texts) {
            texts.forEach(text -> add(style, text));
        }

        void facts(List<Notice.Fact> facts) {
            facts.forEach(fact -> add(PLAIN, fact.label() + ": " + fact.value()));
        }

        void cell(Notice.Cell cell) {
            add(HEADING, cell.lines().size() + " × " + cell.title());
            add(PLAIN, cell.request());
            for (var line : cell.lines()) {
                add(PLAIN, line.time() + " · " + line.reference());
                add(WORDS, Piece.text(line.words()));
                add(PLAIN, line.notes());
            }
        }
    }
}
