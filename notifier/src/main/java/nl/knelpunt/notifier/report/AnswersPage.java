package nl.knelpunt.notifier.report;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.notifier.report.Page.Block;
import nl.knelpunt.notifier.report.Page.Section;

/** What is said of who has an answer. */
final class AnswersPage {
    private final DailyReport report;
    private final List<Answers.OfDepartment> departments;
    private final long wrote;
    private final long answered;
    private final Words words;

    AnswersPage(DailyReport report, Words words) {
        var own = words.audience().department();
        this.report = report;
        this.words = words;
        this.departments = own == null ? report.answers().departments() : List.of(report.answersOf(own));
        this.wrote = departments.stream().mapToLong(Answers.OfDepartment::wrote).sum();
        this.answered =
                departments.stream().mapToLong(Answers.OfDepartment::answered).sum();
    }

    Page page() {
        var yesterday = words.day(ReportPhrase.SHORT_DAY, report.date().minusDays(1));
        var time = words.time(report.until());
        var sections = new ArrayList<Section>();
        sections.add(new Section(null, top()));
        departments.stream()
                .filter(of -> !of.waiting().isEmpty())
                .sorted((one, other) ->
                        Long.compare(other.waiting().size(), one.waiting().size()))
                .map(this::waiting)
                .forEach(sections::add);
        return new Page(
                words.audience().language(),
                words.say(
                        ReportPhrase.ANSWERS_SUBJECT,
                        time,
                        words.reader(),
                        words.number(answered),
                        words.number(wrote),
                        yesterday),
                words.say(ReportPhrase.ANSWERS_TITLE, time, words.reader()),
                words.say(ReportPhrase.ANSWERS_LEAD, yesterday, time),
                sections,
                words.say(ReportPhrase.FOOTER, words.shop()));
    }

    private List<Block> top() {
        if (wrote == 0) {
            return List.of(new Page.Text(words.say(ReportPhrase.NOBODY_WROTE)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Page.Figures(List.of(
                new Page.Figure(words.say(ReportPhrase.ANSWERED), words.number(answered), ""),
                new Page.Figure(words.say(ReportPhrase.WAITING), words.number(wrote - answered), ""),
                new Page.Figure(words.say(ReportPhrase.SHARE), percent(), ""))));
        if (answered == wrote) {
            blocks.add(new Page.Text(words.say(ReportPhrase.ALL_ANSWERED)));
        }
        return blocks;
    }

    /** All only where it is all. */
    private String percent() {
        return 100 * answered / wrote + "%";
    }

    private Section waiting(Answers.OfDepartment of) {
        var items = of.waiting().shown().stream().map(this::waiting).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Page.Items(items));
        if (of.waiting().more() > 0) {
            blocks.add(new Page.Text(
                    words.say(ReportPhrase.MORE, words.number(of.waiting().more()))));
        }
        var title = words.audience().department() == null
                ? words.say(ReportPhrase.WAIT_AT, words.department(of.department()))
                : words.say(ReportPhrase.STILL_WAIT);
        return new Section(title, blocks);
    }

    private Page.Item waiting(OpenComplaint one) {
        var about = words.about(one.orderId(), one.complaintId());
        // all wrote on the same day
        var title = one.writtenAt() == null
                ? about
                : words.say(ReportPhrase.WRITTEN_THEN, about, words.time(one.writtenAt()));
        return new Page.Item(title, List.of(words.placed(one.step(), one.fault())));
    }
}
