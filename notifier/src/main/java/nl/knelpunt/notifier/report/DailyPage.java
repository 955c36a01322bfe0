package nl.knelpunt.notifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.knelpunt.notifier.report.Page.Block;
import nl.knelpunt.notifier.report.Page.Section;
import org.jspecify.annotations.Nullable;

/** What is said of a day: first what somebody must do, then what there was, then what was good. */
final class DailyPage {
    private final DailyReport report;
    private final DepartmentDay day;
    private final Words words;

    /** @throws IllegalArgumentException if there is no such department */
    DailyPage(DailyReport report, Words words) {
        var department = words.audience().department();
        this.report = report;
        this.day = department == null ? report.shop() : report.of(department);
        this.words = words;
    }

    Page page() {
        var yesterday = report.date().minusDays(1);
        var counts = words.counts(day.yesterday());
        return new Page(
                words.audience().language(),
                words.say(
                        ReportPhrase.SUBJECT,
                        words.reader(),
                        words.day(ReportPhrase.SHORT_DAY, yesterday),
                        counts.isEmpty() ? words.say(ReportPhrase.NOTHING) : counts),
                words.say(ReportPhrase.TITLE, words.reader()),
                words.capital(words.say(
                        ReportPhrase.LEAD, words.day(ReportPhrase.DAY, yesterday), words.time(report.until()))),
                sections(),
                words.say(ReportPhrase.FOOTER, words.shop()));
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(null, top()));
        add(sections, ReportPhrase.OVERDUE, overdue());
        add(sections, ReportPhrase.DEPARTMENTS, departments());
        add(sections, ReportPhrase.CELLS, cells());
        add(sections, ReportPhrase.DAYS, days());
        add(sections, ReportPhrase.BOTTLENECK, bottleneck());
        add(sections, ReportPhrase.SOLVED, list(day.solved(), all -> new Page.Items(map(all, this::solved))));
        add(sections, ReportPhrase.BOUNCES, list(day.bounces(), all -> new Page.Amounts(map(all, this::bounce))));
        add(sections, ReportPhrase.HELD_BACK, heldBack());
        add(sections, ReportPhrase.UNOWNED, list(day.unowned(), all -> new Page.Amounts(map(all, this::unowned))));
        add(sections, ReportPhrase.PRAISED, list(day.praise(), all -> new Page.Quotes(map(all, this::praise))));
        add(sections, ReportPhrase.SILENCES, list(day.silenced(), all -> new Page.Items(map(all, this::silenced))));
        return sections;
    }

    private void add(List<Section> sections, ReportPhrase title, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(words.say(title), blocks));
        }
    }

    private List<Block> top() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Page.Figures(List.of(
                figure(ReportPhrase.COMPLAINTS, Counts::complaints),
                figure(ReportPhrase.PROBLEM_REPORTS, Counts::problemReports),
                figure(ReportPhrase.QUESTIONS, Counts::questions),
                figure(ReportPhrase.PRAISE, Counts::praise))));
        blocks.add(new Page.Text(
                words.say(day.weekBefore() == null ? ReportPhrase.NO_COMPARISON : ReportPhrase.COMPARED, weekday())));
        if (day.yesterday().toAnswer() == 0) {
            blocks.add(new Page.Text(words.say(ReportPhrase.QUIET)));
        }
        var night = words.counts(day.night());
        blocks.add(new Page.Text(
                night.isEmpty()
                        ? words.say(ReportPhrase.QUIET_NIGHT)
                        : words.say(ReportPhrase.NIGHT, words.time(report.until()), night)));
        return blocks;
    }

    private String weekday() {
        return words.day(ReportPhrase.SHORT_DAY, report.date().minusDays(8));
    }

    private Page.Figure figure(ReportPhrase label, ToLongFunction<Counts> count) {
        var now = count.applyAsLong(day.yesterday());
        var before = day.weekBefore();
        return new Page.Figure(
                words.say(label),
                words.number(now),
                before == null ? "" : words.change(now, count.applyAsLong(before)));
    }

    private List<Block> overdue() {
        var blocks = new ArrayList<Block>();
        var late = day.overdue();
        if (!late.isEmpty()) {
            blocks.add(
                    new Page.Urgent(words.several(late.size(), ReportPhrase.OVERDUE_ONE, ReportPhrase.OVERDUE_MORE)));
            blocks.addAll(list(late, all -> new Page.Items(map(all, this::late))));
        }
        var oldest = day.oldestOpen();
        if (oldest != null && oldest.writtenAt() != null) {
            var since = words.moment(oldest.writtenAt());
            var about = words.small(words.about(oldest.orderId(), oldest.complaintId()));
            var where = where(oldest);
            blocks.add(new Page.Text(
                    day.open() == 1
                            ? words.say(ReportPhrase.OPEN_ONE, since, about, where)
                            : words.say(ReportPhrase.OPEN_MORE, words.number(day.open()), since, about, where)));
        }
        return blocks;
    }

    private Page.Item late(OpenComplaint one) {
        var lines = new ArrayList<String>();
        lines.add(where(one));
        if (one.promisedUntil() != null && one.promisedBy() != null) {
            lines.add(
                    words.say(ReportPhrase.PROMISED, words.moment(one.promisedUntil()), words.plain(one.promisedBy())));
        }
        lines.add(
                one.writtenAt() == null
                        ? words.say(ReportPhrase.BEFORE, Days.LOOK_BACK_DAYS)
                        : words.say(ReportPhrase.WRITTEN, words.moment(one.writtenAt())));
        return new Page.Item(words.about(one.orderId(), one.complaintId()), lines);
    }

    /** Directors are also told whose it is, where that is not the same word. */
    private String where(OpenComplaint one) {
        var cell = words.placed(one.step(), one.fault());
        var owner = words.department(one.department());
        return words.audience().department() != null || cell.startsWith(owner) ? cell : owner + " – " + cell;
    }

    /** Only who reads of all departments compares them. */
    private List<Block> departments() {
        var some = report.departments().stream()
                .filter(of -> of.yesterday().toAnswer() > 0
                        || (of.weekBefore() != null && of.weekBefore().toAnswer() > 0))
                .sorted((one, other) -> Long.compare(
                        other.yesterday().toAnswer(), one.yesterday().toAnswer()))
                .toList();
        return words.audience().department() != null || some.isEmpty()
                ? List.of()
                : list(Listed.of(some), all -> bars(map(all, this::department)));
    }

    private Page.Bar department(DepartmentDay of) {
        return bar(words.department(String.valueOf(of.department())), of.yesterday(), of.weekBefore(), of.night());
    }

    private List<Block> cells() {
        return list(
                day.cells(),
                all -> bars(map(
                        all,
                        cell -> bar(
                                words.placed(cell.step(), cell.fault()),
                                cell.yesterday(),
                                cell.weekBefore(),
                                cell.night()))));
    }

    private Page.Bars bars(List<Page.Bar> bars) {
        return new Page.Bars(words.say(ReportPhrase.YESTERDAY), day.weekBefore() == null ? null : weekday(), bars);
    }

    private Page.Bar bar(String label, Counts yesterday, @Nullable Counts before, Counts night) {
        var notes = new ArrayList<String>();
        var others = words.others(yesterday);
        if (!others.isEmpty()) {
            notes.add(words.say(ReportPhrase.OF_WHICH, words.and(others)));
        }
        if (night.toAnswer() > 0) {
            notes.add(words.say(ReportPhrase.AT_NIGHT, words.number(night.toAnswer())));
        }
        return new Page.Bar(
                label, yesterday.toAnswer(), before == null ? null : before.toAnswer(), String.join("; ", notes));
    }

    private List<Block> days() {
        if (day.days().size() < 2 || day.days().stream().allMatch(one -> one.written() == 0)) {
            return List.of();
        }
        var bars = map(
                day.days(), one -> new Page.Bar(words.day(ReportPhrase.BAR_DAY, one.day()), one.written(), null, ""));
        return List.of(new Page.Bars(words.say(ReportPhrase.WRITTEN_A_DAY), null, bars));
    }

    private List<Block> bottleneck() {
        var worst = day.bottleneck();
        if (worst != null) {
            return List.of(new Page.Text(words.say(
                    ReportPhrase.STANDS_OUT,
                    words.placed(worst.step(), worst.fault()),
                    words.number(worst.count()),
                    words.number(worst.countBefore()))));
        }
        return day.weekBefore() == null || day.cells().isEmpty()
                ? List.of()
                : List.of(new Page.Text(words.say(ReportPhrase.NOTHING_STANDS_OUT)));
    }

    private Page.Item solved(Solved one) {
        var cell = words.placed(one.step(), one.fault());
        var lines = new ArrayList<String>();
        lines.add(
                one.cause() == null
                        ? words.say(ReportPhrase.NO_CAUSE)
                        : words.say(ReportPhrase.CAUSE, words.plain(one.cause())));
        if (one.prevention() != null) {
            lines.add(words.say(ReportPhrase.PREVENTION, words.plain(one.prevention())));
        }
        lines.add(words.say(ReportPhrase.BY, words.plain(one.by())));
        return new Page.Item(one.complaints() == 1 ? cell : words.number(one.complaints()) + " × " + cell, lines);
    }

    private Page.Amount bounce(Bounce one) {
        return new Page.Amount(
                words.number(one.complaints()),
                words.say(ReportPhrase.BOUNCE, words.department(one.from()), words.department(one.to())));
    }

    private List<Block> heldBack() {
        var held = map(
                day.heldBack(),
                one -> new Page.Amount(words.number(one.complaints()), words.say(ReportPhrase.why(one.reason()))));
        return held.isEmpty() ? List.of() : List.of(new Page.Amounts(held));
    }

    private Page.Amount unowned(Unowned one) {
        var cell = words.placed(one.step(), one.fault());
        return new Page.Amount(
                words.number(one.complaints()),
                one.unheard() ? words.say(ReportPhrase.UNHEARD, cell, words.department(one.department())) : cell);
    }

    private Page.Item silenced(Silenced one) {
        var match = one.match().stream()
                .map(label -> label.label() + "=" + String.join(",", label.values()))
                .collect(Collectors.joining(" "));
        return new Page.Item(
                words.plain(match),
                List.of(
                        words.several(one.complaints(), ReportPhrase.SILENCE_HELD_ONE, ReportPhrase.SILENCE_HELD_MORE),
                        words.say(ReportPhrase.SILENCE_UNTIL, words.moment(one.until()), words.plain(one.by())),
                        words.say(ReportPhrase.SILENCE_WHY, words.plain(one.why()))));
    }

    private Page.Quoted praise(Praise one) {
        var step = words.step(one.step());
        return new Page.Quoted(
                one.person() == null ? step : words.say(ReportPhrase.PRAISED_PERSON, step, words.plain(one.person())),
                one.words());
    }

    private <T> List<Block> list(Listed<T> listed, Function<List<T>, Block> block) {
        if (listed.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(block.apply(listed.shown()));
        if (listed.more() > 0) {
            blocks.add(new Page.Text(words.say(ReportPhrase.MORE, words.number(listed.more()))));
        }
        return blocks;
    }

    private static <T, B> List<B> map(List<T> all, Function<T, B> one) {
        return all.stream().map(one).toList();
    }
}
