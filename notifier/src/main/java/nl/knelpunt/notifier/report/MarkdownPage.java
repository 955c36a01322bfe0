package nl.knelpunt.notifier.report;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.knelpunt.notifier.report.Page.Block;

/** A report as Markdown, in which no word of a customer is a mark, a link or a mention. */
final class MarkdownPage {
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>#|~@]|&(?=[#\\w])|:(?=//)|(?<=www)\\.");

    private MarkdownPage() {}

    static String of(Page page) {
        return "# " + escaped(page.title()) + "\n\n" + escaped(page.lead()) + "\n\n"
                + all(page.sections(), MarkdownPage::section)
                + "---\n\n" + escaped(page.footer()) + "\n";
    }

    private static <T> String all(List<T> some, Function<T, String> one) {
        return some.stream().map(one).collect(Collectors.joining());
    }

    private static String section(Page.Section section) {
        return (section.title() == null ? "" : "## " + escaped(section.title()) + "\n\n")
                + all(section.blocks(), block -> block(block) + "\n");
    }

    private static String block(Block block) {
        return switch (block) {
            case Page.Text(var text) -> escaped(text) + "\n";
            case Page.Urgent(var text) -> "**" + escaped(text) + "**\n";
            case Page.Figures(var figures) ->
                row(figures, figure -> escaped(figure.label()))
                        + row(figures, _ -> "---:")
                        + row(figures, figure -> escaped((figure.value() + " " + note(figure)).strip()));
            case Page.Bars bars -> bars(bars);
            case Page.Amounts(var amounts) ->
                all(amounts, amount -> "- " + escaped(amount.value()) + " × " + escaped(amount.label()) + "\n");
            case Page.Items(var items) -> all(items, MarkdownPage::item);
            case Page.Quotes(var quotes) ->
                all(quotes, quote -> "> **" + escaped(quote.about()) + "**  \n> " + escaped(quote.words()) + "\n\n");
        };
    }

    private static String note(Page.Figure figure) {
        return figure.note().isEmpty() ? "" : "(" + figure.note() + ")";
    }

    private static <T> String row(List<T> cells, Function<T, String> cell) {
        return "| " + cells.stream().map(cell).collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String bars(Page.Bars bars) {
        var chart = new Chart(bars);
        var before = bars.before();
        var heading = before == null ? List.of("", bars.now(), "") : List.of("", bars.now(), before, "");
        var lines = before == null ? List.of("---", "---:", "---") : List.of("---", "---:", "---:", "---");
        return row(heading, MarkdownPage::escaped)
                + row(lines, Function.identity())
                + all(
                        bars.bars(),
                        bar -> row(
                                before == null
                                        ? List.of(name(bar), Long.toString(bar.value()), chart.bar(bar.value()))
                                        : List.of(
                                                name(bar),
                                                Long.toString(bar.value()),
                                                bar.before() == null ? "" : Long.toString(bar.before()),
                                                chart.bar(bar.value())),
                                Function.identity()));
    }

    private static String name(Page.Bar bar) {
        return escaped(bar.label()) + (bar.note().isEmpty() ? "" : " (" + escaped(bar.note()) + ")");
    }

    private static String item(Page.Item item) {
        return "- **" + escaped(item.title()) + "**  \n"
                + item.lines().stream().map(line -> "  " + escaped(line)).collect(Collectors.joining("  \n")) + "\n";
    }

    private static String escaped(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }
}
