package nl.knelpunt.notifier;

import static nl.knelpunt.notifier.Html.escaped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Journey;

/** The pages behind the links, for a phone in the first place: no scripts, nothing fetched, all that is shown escaped. */
final class AnswerHtml {
    private static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;background:#eef2f6;color:#1f2328;font:16px/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,\
            sans-serif;overflow-wrap:anywhere}
            main{max-width:520px;margin:0 auto;padding:20px 16px 40px}
            .shop{margin:0 0 12px;color:#57606a;font-size:14px}
            .card{background:#fff;border:1px solid #d0d7de;border-radius:10px;padding:20px 18px}
            h1{margin:0 0 14px;font-size:24px;line-height:1.25}
            h2{margin:0;font-size:17px;line-height:1.35}
            p{margin:0 0 12px}
            .about{margin:0 0 18px;padding:12px 14px;background:#f3f7fb;border-left:4px solid #2f7fc1}
            .about p{margin:2px 0 0;color:#424a53}
            .about ul{margin:8px 0 0;padding:0;list-style:none;font-size:15px}
            .about li{padding:6px 0 0}
            .orders{color:#57606a;font-size:14px}
            .orders bdi{display:inline-block;max-width:100%}
            .note{margin:0 0 18px;padding:10px 14px;background:#fff8e1;border-left:4px solid #d4a106}
            .note p{margin:0}
            .good{color:#116329}
            label,legend{display:block;margin:0 0 4px;padding:0;font-weight:600}
            label.small{font-weight:400;font-size:14px;color:#57606a}
            fieldset{min-width:0;margin:0;padding:0;border:0}
            .two{display:flex;gap:12px}
            .two div{flex:1 1 0;min-width:0}
            input,select{width:100%;min-height:48px;padding:10px 12px;border:1px solid #8c959f;border-radius:6px;\
            background:#fff;color:inherit;font:inherit}
            .wrong input,.wrong select{border-color:#b42318;border-width:2px}
            .hint{margin:6px 0 0;color:#57606a;font-size:14px}
            .error{margin:6px 0 0;color:#b42318;font-weight:600;font-size:15px}
            .field{margin:0 0 18px}
            button{width:100%;min-height:52px;border:0;border-radius:6px;background:#0b4f8a;color:#fff;font:inherit;\
            font-size:17px;font-weight:600}
            input:focus,select:focus,button:focus{outline:3px solid #8ec5f5;outline-offset:1px}
            .foot{margin:14px 0 0;color:#57606a;font-size:13px}
            """;

    private static final int MOST_ORDERS = 8;

    private final Wording wording;
    private final String shop;

    AnswerHtml(Wording wording, String shop) {
        this.wording = wording;
        this.shop = shop;
    }

    /** Where the language of who asks is not known. */
    static String plain(Phrase phrase, String shop) {
        var body = new StringBuilder();
        for (var language : Language.values()) {
            body.append("""
                    <div class="field" lang="%s"><h2>%s</h2><p>%s</p></div>
                    """.formatted(
                    language.code(), escaped(phrase.in(language)), escaped(Phrase.PAGE_UNCHANGED.in(language))));
        }
        return page(Language.NL, shop, phrase.in(Language.NL), body.toString());
    }

    /**
     * @param values what stands in the fields
     * @param problems what is wrong with them, by field
     * @param earlier what was answered before
     * @param steps of other departments
     */
    String form(
            Asked asked,
            Notice notice,
            List<String> earlier,
            Map<String, String> values,
            Map<String, Phrase> problems,
            List<Journey.Step> steps) {
        var fields = new AnswerFields(wording, values, problems);
        var title = AnswerLinks.label(asked.action(), asked.alert(), wording);
        var body = heading(title)
                + (problems.isEmpty() ? "" : "<p class=\"error field\">" + say(Phrase.FORM_MENDED) + "</p>\n")
                + about(notice)
                + earlier(earlier)
                + "<form method=\"post\">\n"
                + fields.text(AnswerForm.BY, Phrase.FORM_NAME, "name")
                + fields.of(asked.action(), steps)
                + "<button type=\"submit\">" + say(Phrase.FORM_CONFIRM) + "</button>\n</form>\n"
                + foot(notice);
        return page(wording.language(), shop, title, body);
    }

    /** @param next what happens now */
    String noted(Asked asked, Notice notice, String next) {
        var title = wording.say(Phrase.PAGE_NOTED);
        var label = AnswerLinks.label(asked.action(), asked.alert(), wording);
        return page(
                wording.language(),
                shop,
                title,
                "<h1 class=\"good\">✓ " + escaped(title) + "</h1>\n"
                        + "<p><strong>" + escaped(label) + ".</strong> " + escaped(next) + "</p>\n"
                        + about(notice)
                        + "<p>" + say(Phrase.PAGE_CLOSE) + "</p>\n"
                        + foot(notice));
    }

    /** @param why it cannot be answered in this way any more */
    String settled(Asked asked, Notice notice, String why, List<String> earlier) {
        var title = AnswerLinks.label(asked.action(), asked.alert(), wording);
        return page(
                wording.language(),
                shop,
                title,
                heading(title)
                        + "<div class=\"note\"><p><strong>" + escaped(why) + "</strong></p><p>"
                        + say(Phrase.PAGE_UNCHANGED) + "</p></div>\n"
                        + about(notice)
                        + earlier(earlier)
                        + foot(notice));
    }

    private String heading(String title) {
        return "<h1>" + escaped(title) + "</h1>\n";
    }

    private String about(Notice notice) {
        var cells = notice instanceof Notice.Summary summary
                ? summary.cells().stream().map(this::cell).collect(Collectors.joining("", "<ul>\n", "</ul>\n"))
                : "";
        return """
                <div class="about"><h2>%s</h2>
                <p><bdi>%s</bdi></p>
                %s</div>
                """.formatted(escaped(notice.title()), escaped(notice.lead()), cells);
    }

    private String cell(Notice.Cell cell) {
        var lines = cell.lines();
        var orders = lines.stream()
                .limit(MOST_ORDERS)
                .map(line -> "<bdi>" + escaped(line.reference()) + "</bdi>")
                .collect(Collectors.joining(", "));
        var more = lines.size() > MOST_ORDERS
                ? " " + escaped(wording.say(Phrase.PAGE_MORE, lines.size() - MOST_ORDERS))
                : "";
        return "<li>%d × %s<br><span class=\"orders\">%s%s</span></li>\n"
                .formatted(lines.size(), escaped(cell.title()), orders, more);
    }

    private String earlier(List<String> earlier) {
        return earlier.isEmpty()
                ? ""
                : earlier.stream()
                        .map(one -> "<p>" + escaped(one) + "</p>\n")
                        .collect(Collectors.joining(
                                "",
                                "<div class=\"note\"><h2>" + say(Phrase.PAGE_EARLIER_TITLE) + "</h2>\n",
                                "</div>\n"));
    }

    private static String foot(Notice notice) {
        return "<p class=\"foot\">" + escaped(notice.footer()) + "</p>\n";
    }

    private String say(Phrase phrase) {
        return escaped(wording.say(phrase));
    }

    private static String page(Language language, String shop, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <p class="shop">%s · Knelpunt</p>
                <div class="card">
                %s</div>
                </main>
                </body>
                </html>
                """.formatted(language.code(), escaped(title), STYLE, escaped(Harmless.line(shop)), body);
    }
}
