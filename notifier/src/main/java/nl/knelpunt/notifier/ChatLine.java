package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One line of a notice for a chat. It calls nobody and links to nothing, and is not yet escaped for its medium.
 *
 * @param text never empty; without line ends
 */
record ChatLine(Style style, String text) {
    /** Stands for a line end within a value, whose lines are all of one style; values hold none of their own. */
    private static final String SAME_STYLE = "\u2028";
    /** Is not seen, and keeps a value from being read as a mark. */
    private static final String WORD_JOINER = "\u2060";

    /** Far less than what any chat takes in one piece, however much its escaping adds. */
    private static final int MOST_CHARACTERS = 500;

    enum Style {
        TITLE("# "),
        HEADING("## "),
        /** A customer's own. */
        WORDS("> "),
        SUBTLE("~ "),
        PLAIN("");

        /** How a line of a template begins that has this style. */
        private final String mark;

        Style(String mark) {
            this.mark = mark;
        }

        private static Style of(String line) {
            return Arrays.stream(values())
                    .filter(style -> line.startsWith(style.mark))
                    .findFirst()
                    .orElse(PLAIN);
        }
    }

    /** A value for a template. */
    static String value(String text) {
        var value = text.replace("\n", SAME_STYLE);
        return Style.of(value) == Style.PLAIN ? value : WORD_JOINER + value;
    }

    /** Reads what a template made: each line in the style of the mark that it begins with. */
    static List<ChatLine> read(String made) {
        return made.lines()
                .flatMap(line -> {
                    var style = Style.of(line);
                    return of(style, line.substring(style.mark.length()).replace(SAME_STYLE, "\n")).stream();
                })
                .toList();
    }

    /** Cuts a harmless text into its lines, and lines that are too long into several. */
    static List<ChatLine> of(Style style, String text) {
        var lines = new ArrayList<ChatLine>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var start = 0;
            while (line.codePointCount(start, line.length()) > MOST_CHARACTERS) {
                var end = line.offsetByCodePoints(start, MOST_CHARACTERS);
                lines.add(new ChatLine(style, line.substring(start, end)));
                start = end;
            }
            lines.add(new ChatLine(style, line.substring(start)));
        });
        return lines;
    }

    /**
     * As many of the first lines as there is room for; if that is not all, a line says so. The last line stays in any case:
     * it says who writes.
     *
     * @param lines at least one
     * @param room for all lines
     * @param size of a line
     */
    static List<ChatLine> fitting(List<ChatLine> lines, int room, ToIntFunction<ChatLine> size, Language language) {
        var last = lines.getLast();
        var rest = notShown(lines.size(), language);
        var left = room - size.applyAsInt(last);
        var fit = 0;
        while (fit < lines.size() - 1) {
            var next = size.applyAsInt(lines.get(fit));
            var needed = fit == lines.size() - 2 ? next : next + size.applyAsInt(rest);
            if (needed > left) {
                break;
            }
            left -= next;
            fit++;
        }
        if (fit == lines.size() - 1) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, fit));
        shown.add(notShown(lines.size() - 1 - fit, language));
        shown.add(last);
        return shown;
    }

    private static ChatLine notShown(int count, Language language) {
        return new ChatLine(Style.SUBTLE, Phrase.NOT_SHOWN.in(language, count));
    }
}
