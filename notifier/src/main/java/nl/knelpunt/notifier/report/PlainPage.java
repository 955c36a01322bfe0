package nl.knelpunt.notifier.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.knelpunt.notifier.report.Page.Block;

/** A report as plain text. */
final class PlainPage {
    private PlainPage() {}

    static String of(Page page) {
        return page.title() + "\n" + page.lead() + "\n\n"
                + all(page.sections(), PlainPage::section)
                + "-- \n" + page.footer() + "\n";
    }

    private static <T> String all(List<T> some, Function<T, String> one) {
        return some.stream().map(one).collect(Collectors.joining());
    }

    private static String section(Page.Section section) {
        var title = section.title();
        return (title == null ? "" : title + "\n" + "=".repeat(width(title)) + "\n")
                + all(section.blocks(), PlainPage::block) + "\n";
    }

    private static String block(Block block) {
        return switch (block) {
            case Page.Text(var text) -> text + "\n";
            case Page.Urgent(var text) -> text + "\n";
            case Page.Figures(var figures) -> figures(figures);
            case Page.Bars bars -> bars(bars);
            case Page.Amounts(var amounts) -> {
                var wide = widest(amounts, amount -> width(amount.value()));
                yield all(amounts, amount -> right(amount.value(), wide) + " × " + amount.label() + "\n");
            }
            case Page.Items(var items) -> all(items, PlainPage::item);
            case Page.Quotes(var quotes) ->
                // every line quoted, so that no customer's line can pass for one of ours
                all(quotes, quote -> quote.about() + "\n> " + quote.words() + "\n");
        };
    }

    private static String figures(List<Page.Figure> figures) {
        var label = widest(figures, figure -> width(figure.label()));
        var value = widest(figures, figure -> width(figure.value()));
        return all(
                figures,
                figure -> (left(figure.label(), label) + "  " + right(figure.value(), value)
                                        + (figure.note().isEmpty() ? "" : "  (" + figure.note() + ")"))
                                .stripTrailing()
                        + "\n");
    }

    private static String bars(Page.Bars bars) {
        var chart = new Chart(bars);
        var label = bars.isShort() ? widest(bars.bars(), bar -> width(bar.label())) : 0;
        var value = widest(bars.bars(), bar -> Long.toString(bar.value()).length());
        return (bars.before() == null ? bars.now() : bars.now() + " (" + bars.before() + ")") + "\n"
                + all(bars.bars(), bar -> {
                    var before = bar.before() == null ? "" : " (" + bar.before() + ")";
                    var figures = right(Long.toString(bar.value()), value) + "  " + chart.bar(bar.value()) + before;
                    return bars.isShort()
                            ? (left(bar.label(), label) + "  " + figures).stripTrailing() + "\n"
                            : bar.label() + (bar.note().isEmpty() ? "" : ", " + bar.note()) + "\n  "
                                    + figures.stripTrailing() + "\n";
                });
    }

    private static String item(Page.Item item) {
        return item.title() + "\n" + all(item.lines(), line -> "  " + line + "\n");
    }

    private static <T> int widest(List<T> all, ToIntFunction<T> width) {
        return all.stream().mapToInt(width).max().orElse(0);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - width(text));
    }

    private static String right(String text, int width) {
        return " ".repeat(width - width(text)) + text;
    }
}
