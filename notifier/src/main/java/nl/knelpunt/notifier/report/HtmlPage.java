package nl.knelpunt.notifier.report;

import static nl.knelpunt.notifier.Html.escaped;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.knelpunt.notifier.report.Page.Block;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page for mail programs: one column, styles inline and nothing fetched. Charts are cells of tables, since mail programs
 * drop drawings; bars differ in thickness and lightness, so that no colour need be told from another.
 */
final class HtmlPage {
    private static final String DARK = "#0b4f8a";
    private static final String LIGHT = "#9fb6cc";
    private static final String PALE = "#57606a";

    private HtmlPage() {}

    static String of(Page page) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light">
                <title>%s</title>
                </head>
                <body style="margin:0;padding:0;background:#ffffff;color:#1f2328">
                <div style="max-width:600px;margin:0 auto;padding:24px 16px;font-family:-apple-system,'Segoe UI',Roboto,\
                Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere">
                <h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600">%s</h1>
                <p style="margin:4px 0 20px;color:#57606a">%s</p>
                %s<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #d0d7de;color:#57606a;\
                font-size:13px">%s</p>
                </div>
                </body>
                </html>
                """.formatted(
                        page.language().code(),
                        escaped(page.subject()),
                        escaped(page.title()),
                        escaped(page.lead()),
                        all(page.sections(), HtmlPage::section),
                        escaped(page.footer()));
    }

    private static <T> String all(List<T> some, Function<T, String> one) {
        return some.stream().map(one).collect(Collectors.joining());
    }

    private static String section(Page.Section section) {
        var title = section.title() == null ? "" : """
                <h2 style="margin:30px 0 10px;font-size:18px;line-height:1.3;font-weight:600">%s</h2>
                """.formatted(escaped(section.title()));
        return title + all(section.blocks(), HtmlPage::block);
    }

    private static String block(Block block) {
        return switch (block) {
            case Page.Text(var text) -> "<p style=\"margin:0 0 8px\">%s</p>%n".formatted(escaped(text));
            case Page.Urgent(var text) -> """
                    <p style="margin:0 0 14px;padding:10px 14px;background:#fff8e1;border-left:4px solid #d4a106">%s</p>
                    """.formatted(escaped(text));
            case Page.Figures(var figures) ->
                table("table-layout:fixed;margin:0 0 14px", "<tr>" + all(figures, HtmlPage::figure) + "</tr>");
            case Page.Bars bars -> bars(bars);
            case Page.Amounts(var amounts) -> table("font-size:15px", all(amounts, HtmlPage::amount));
            case Page.Items(var items) -> all(items, HtmlPage::item);
            case Page.Quotes(var quotes) -> all(quotes, HtmlPage::quote);
        };
    }

    private static String table(String style, String rows) {
        return """
                <table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%%;%s">
                %s</table>
                """.formatted(style, rows);
    }

    private static String figure(Page.Figure figure) {
        return """
                <td style="padding:10px 1px;text-align:center;vertical-align:top;border:1px solid #d0d7de">\
                <div style="font-size:26px;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums">%s</div>\
                <div style="font-size:12px;line-height:1.3;color:%s;overflow-wrap:normal">%s</div>%s</td>
                """.formatted(escaped(figure.value()), PALE, escaped(figure.label()), change(figure.note()));
    }

    private static String change(String note) {
        return note.isEmpty()
                ? ""
                : "<div style=\"margin-top:4px;font-size:13px;line-height:1.3;font-weight:600\">%s</div>"
                        .formatted(escaped(note));
    }

    private static String bars(Page.Bars bars) {
        var most = Math.max(
                1,
                bars.bars().stream()
                        .mapToLong(bar -> Math.max(bar.value(), bar.before() == null ? 0 : bar.before()))
                        .max()
                        .orElse(1));
        return legend(bars.now(), bars.before())
                + table("", all(bars.bars(), bar -> bars.isShort() ? line(bar, most) : row(bar, most)));
    }

    private static String legend(String now, @Nullable String before) {
        var other = before == null
                ? ""
                : "&emsp;<span style=\"display:inline-block;width:16px;height:5px;margin-bottom:3px;background:%s\"></span> %s"
                        .formatted(LIGHT, escaped(before));
        return """
                <p style="margin:0 0 8px;font-size:13px;color:%s"><span style="display:inline-block;width:16px;height:11px;\
                background:%s"></span> %s%s</p>
                """.formatted(PALE, DARK, escaped(now), other);
    }

    /** A label above its bars. */
    private static String row(Page.Bar bar, long most) {
        var before = bar.before();
        return """
                <tr><td colspan="2" style="padding:8px 0 2px;font-size:15px;line-height:1.35">%s%s</td></tr>
                <tr><td style="padding:0">%s</td>%s</tr>
                """.formatted(
                                escaped(bar.label()),
                                bar.note().isEmpty()
                                        ? ""
                                        : "<br><span style=\"font-size:13px;color:%s\">%s</span>"
                                                .formatted(PALE, escaped(bar.note())),
                                bar(bar.value(), most, DARK, 14),
                                value(Long.toString(bar.value()), "font-weight:600;font-size:15px"))
                + (before == null
                        ? ""
                        : "<tr><td style=\"padding:2px 0 6px\">%s</td>%s</tr>%n"
                                .formatted(
                                        bar(before, most, LIGHT, 6),
                                        value(Long.toString(before), "font-size:13px;color:" + PALE)));
    }

    /** A short label before its bar. */
    private static String line(Page.Bar bar, long most) {
        return """
                <tr><td style="padding:3px 10px 3px 0;white-space:nowrap;font-size:14px;color:%s;width:1%%">%s</td>\
                <td style="padding:3px 0">%s</td>%s</tr>
                """.formatted(
                        PALE,
                        escaped(bar.label()),
                        bar(bar.value(), most, DARK, 14),
                        value(Long.toString(bar.value()), "font-size:14px"));
    }

    private static String value(String value, String style) {
        return "<td style=\"padding:0 0 0 8px;width:44px;text-align:right;line-height:1.2;"
                + "font-variant-numeric:tabular-nums;%s\">%s</td>".formatted(style, value);
    }

    private static String bar(long value, long most, String colour, int height) {
        if (value == 0) {
            return "<div style=\"height:%dpx;line-height:%dpx;border-left:1px solid %s\">&nbsp;</div>"
                    .formatted(height, height, PALE);
        }
        var width = Math.max(1, 100 * value / most);
        return ("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;"
                        + "width:100%%\"><tr><td width=\"%d%%\" bgcolor=\"%s\" style=\"background:%s;height:%dpx;"
                        + "line-height:%dpx;font-size:1px\">&nbsp;</td>%s</tr></table>")
                .formatted(
                        width,
                        colour,
                        colour,
                        height,
                        height,
                        width == 100 ? "" : "<td style=\"font-size:1px\">&nbsp;</td>");
    }

    private static String amount(Page.Amount amount) {
        return """
                <tr><td style="padding:5px 14px 5px 0;border-bottom:1px solid #eaeef2;text-align:right;vertical-align:top;\
                font-weight:600;font-variant-numeric:tabular-nums;width:1%%;white-space:nowrap">%s</td>\
                <td style="padding:5px 0;border-bottom:1px solid #eaeef2">%s</td></tr>
                """.formatted(escaped(amount.value()), escaped(amount.label()));
    }

    private static String item(Page.Item item) {
        return """
                <p style="margin:0 0 12px;padding-left:12px;border-left:3px solid #d0d7de;font-size:15px;line-height:1.45">\
                <b style="font-weight:600"><bdi>%s</bdi></b>%s</p>
                """.formatted(escaped(item.title()), all(item.lines(), line -> "<br><bdi>" + escaped(line) + "</bdi>"));
    }

    private static String quote(Page.Quoted quote) {
        return """
                <blockquote dir="auto" style="margin:0 0 14px;padding:2px 0 2px 12px;border-left:3px solid #d4a106">\
                <span style="font-size:14px;color:%s"><bdi>%s</bdi></span><br>%s</blockquote>
                """.formatted(PALE, escaped(quote.about()), escaped(quote.words()));
    }
}
