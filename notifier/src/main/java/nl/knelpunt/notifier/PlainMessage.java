package nl.knelpunt.notifier;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A notice as plain text. */
final class PlainMessage {
    private static final String QUOTE = "> ";

    private PlainMessage() {}

    static String of(Notice notice, List<Link> links) {
        var body = switch (notice) {
            case Notice.Single single -> single(single);
            case Notice.Summary summary -> summary(summary);
            case Notice.Problem problem -> problem(problem);
        };
        return notice.title() + "\n" + notice.lead() + "\n\n" + body + links(links) + "\n-- \n" + notice.footer()
                + "\n";
    }

    private static String single(Notice.Single single) {
        // every line quoted, so that no customer's line can pass for one of ours
        var words = Piece.text(single.words()).lines().map(QUOTE::concat).collect(Collectors.joining("\n"));
        return request(single.request()) + notes(single.notes()) + words + "\n\n" + facts(single.facts());
    }

    private static String problem(Notice.Problem problem) {
        return request(problem.request()) + notes(problem.notes()) + facts(problem.facts());
    }

    private static String request(@Nullable String request) {
        return request == null ? "" : request + "\n\n";
    }

    private static String notes(List<String> notes) {
        return notes.isEmpty() ? "" : String.join("\n", notes) + "\n\n";
    }

    private static String facts(List<Notice.Fact> facts) {
        var width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
        return facts.stream()
                .map(fact -> padded(fact.label(), width) + "  " + fact.value() + "\n")
                .collect(Collectors.joining());
    }

    private static String summary(Notice.Summary summary) {
        return table(summary.cells()) + "\n"
                + summary.cells().stream().map(PlainMessage::cell).collect(Collectors.joining("\n"));
    }

    private static String table(List<Notice.Cell> cells) {
        var width = Integer.toString(cells.getFirst().lines().size()).length();
        return cells.stream()
                .map(cell -> ("%" + width + "d × %s%n").formatted(cell.lines().size(), cell.title()))
                .collect(Collectors.joining());
    }

    private static String cell(Notice.Cell cell) {
        var request = cell.request() == null ? "" : cell.request() + "\n";
        return cell.title() + "\n" + request
                + cell.lines().stream().map(PlainMessage::line).collect(Collectors.joining());
    }

    private static String line(Notice.Line line) {
        return "  " + line.time() + "  " + line.reference() + "  " + Piece.text(line.words()) + "\n"
                + line.notes().stream().map(note -> "    " + note + "\n").collect(Collectors.joining());
    }

    private static String links(List<Link> links) {
        return links.stream()
                .map(link -> "\n" + link.label() + ":\n" + link.url() + "\n")
                .collect(Collectors.joining());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
