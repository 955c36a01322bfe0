package nl.knelpunt.notifier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A notice as a page for mail programs: styles inline and nothing fetched, since many drop the rest. */
final class HtmlMessage {
    private HtmlMessage() {}

    static String of(Notice notice, List<Link> links, Language language) {
        var body = switch (notice) {
            case Notice.Single single -> single(single) + buttons(links);
            // above what may be a long list
            case Notice.Summary summary -> counts(summary) + buttons(links) + cells(summary);
            case Notice.Problem problem -> problem(problem) + buttons(links);
        };
        return page(notice, body, language);
    }

    private static String page(Notice notice, String body, Language language) {
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
                <p style="margin:4px 0 20px;color:#57606a"><bdi>%s</bdi></p>
                %s<p style="margin:28px 0 0;padding-top:12px;border-top:1px solid #d0d7de;color:#57606a;\
                font-size:13px">%s</p>
                </div>
                </body>
                </html>
                """.formatted(
                        language.code(),
                        escaped(notice.subject()),
                        escaped(notice.title()),
                        escaped(notice.lead()),
                        body,
                        escaped(notice.footer()));
    }

    private static String single(Notice.Single single) {
        var words = """
                <blockquote dir="auto" style="margin:0 0 20px;padding:4px 0 4px 16px;border-left:4px solid #d0d7de;\
                font-size:17px">%s</blockquote>
                """.formatted(words(single.words()));
        return request(single.request())
                + notes(single.notes())
                + words
                + table(single.facts().stream().map(HtmlMessage::fact));
    }

    private static String problem(Notice.Problem problem) {
        return request(problem.request())
                + notes(problem.notes())
                + table(problem.facts().stream().map(HtmlMessage::fact));
    }

    private static String counts(Notice.Summary summary) {
        return table(summary.cells().stream().map(HtmlMessage::count));
    }

    private static String cells(Notice.Summary summary) {
        return summary.cells().stream().map(HtmlMessage::cell).collect(Collectors.joining());
    }

    /** Cells with a background, since mail programs draw no other buttons alike; two beside each other fit a phone. */
    private static String buttons(List<Link> links) {
        if (links.isEmpty()) {
            return "";
        }
        var rows = new StringBuilder();
        for (var i = 0; i < links.size(); i += 2) {
            rows.append("<tr>").append(button(links.get(i), i == 0));
            rows.append(i + 1 < links.size() ? button(links.get(i + 1), false) : "<td></td>");
            rows.append("</tr>\n");
        }
        return """
                <table role="presentation" cellpadding="0" cellspacing="8" style="border-collapse:separate;\
                width:100%%;max-width:440px;margin:20px -8px 0;table-layout:fixed">
                %s</table>
                """.formatted(rows);
    }

    private static String button(Link link, boolean first) {
        var background = first ? "#0b4f8a" : "#e3eef8";
        return """
                <td bgcolor="%s" style="background:%s;border-radius:6px;text-align:center;vertical-align:middle">\
                <a href="%s" style="display:block;padding:13px 8px;color:%s;font-size:15px;line-height:1.3;\
                font-weight:600;text-decoration:none">%s</a></td>
                """.formatted(
                background, background, escaped(link.url()), first ? "#ffffff" : "#0b3d69", escaped(link.label())).strip();
    }

    private static String table(Stream<String> rows) {
        return """
                <table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%%;\
                font-size:15px">
                %s</table>
                """.formatted(rows.collect(Collectors.joining()));
    }

    private static String fact(Notice.Fact fact) {
        return """
                <tr><td style="padding:4px 16px 4px 0;color:#57606a;vertical-align:top;white-space:nowrap">%s</td>\
                <td style="padding:4px 0;vertical-align:top;width:100%%"><bdi>%s</bdi></td></tr>
                """.formatted(escaped(fact.label()), escaped(fact.value()));
    }

    private static String count(Notice.Cell cell) {
        return """
                <tr><td style="padding:5px 16px 5px 0;border-bottom:1px solid #eaeef2;text-align:right;\
                vertical-align:top;white-space:nowrap;font-weight:600;font-variant-numeric:tabular-nums">%d</td>\
                <td style="padding:5px 0;border-bottom:1px solid #eaeef2;width:100%%">%s</td></tr>
                """.formatted(cell.lines().size(), escaped(cell.title()));
    }

    private static String cell(Notice.Cell cell) {
        var title = """
                <h2 style="margin:28px 0 10px;font-size:17px;line-height:1.3;font-weight:600">%s</h2>
                """.formatted(escaped(cell.title()));
        return title
                + request(cell.request())
                + cell.lines().stream().map(HtmlMessage::line).collect(Collectors.joining());
    }

    private static String line(Notice.Line line) {
        return """
                <p style="margin:0 0 12px;font-size:15px"><span style="color:#57606a;font-size:14px">%s &middot; \
                <bdi>%s</bdi></span><br><bdi>%s</bdi>%s</p>
                """.formatted(
                        escaped(line.time()),
                        escaped(line.reference()),
                        words(line.words()),
                        line.notes().stream().map(HtmlMessage::under).collect(Collectors.joining()));
    }

    private static String under(String note) {
        return "<br><span style=\"color:#0b4f8a;font-size:14px\">%s</span>".formatted(escaped(note));
    }

    private static String notes(List<String> notes) {
        return notes.isEmpty()
                ? ""
                : """
                <p style="margin:0 0 16px;padding:10px 14px;background:#eaf3fb;border-left:4px solid #2f7fc1">%s</p>
                """.formatted(notes.stream().map(HtmlMessage::escaped).collect(Collectors.joining("<br>")));
    }

    private static String request(@Nullable String request) {
        return request == null ? "" : """
                <p style="margin:0 0 16px;padding:10px 14px;background:#fff8e1;border-left:4px solid #d4a106">%s</p>
                """.formatted(escaped(request));
    }

    private static String words(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? marked(piece.text()) : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String marked(String text) {
        return "<mark style=\"background:#ffe99a;color:inherit\">" + escaped(text) + "</mark>";
    }

    private static String escaped(String text) {
        return Html.escaped(text);
    }
}
