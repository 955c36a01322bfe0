package nl.knelpunt.notifier.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;

/** A report in words. The same report always gives the same words. */
public final class ReportText {
    private final Page page;

    private ReportText(Page page) {
        this.page = page;
    }

    /** How yesterday went, and the night. */
    public static ReportText daily(DailyReport report, Shop shop, Audience audience) {
        return new ReportText(new DailyPage(report, new Words(shop, audience)).page());
    }

    /** Who of yesterday's customers has an answer: the short report at the time by which all shall have one. */
    public static ReportText answers(DailyReport report, Shop shop, Audience audience) {
        return new ReportText(new AnswersPage(report, new Words(shop, audience)).page());
    }

    /** One line, for a mail. */
    public String subject() {
        return page.subject();
    }

    /** A whole page for a mail or a browser, nothing in it fetched and nothing run. */
    public String html() {
        return HtmlPage.of(page);
    }

    public String markdown() {
        return MarkdownPage.of(page);
    }

    public String plain() {
        return PlainPage.of(page);
    }

    /** All that is known, or what concerns one department, on one line. */
    public static String json(DailyReport report, Audience audience) {
        var department = audience.department();
        return new String(Json.write(department == null ? report : only(report, department)), StandardCharsets.UTF_8);
    }

    private static DailyReport only(DailyReport report, String department) {
        var own = report.of(department);
        var answers = report.answersOf(department);
        return new DailyReport(
                report.date(),
                report.until(),
                own,
                List.of(),
                new Answers(answers.wrote(), answers.answered(), List.of(answers)));
    }
}
