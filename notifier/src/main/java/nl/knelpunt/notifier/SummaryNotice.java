package nl.knelpunt.notifier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Kind;

/** What is said of several complaints: all of them, so that whoever reads it needs no other list. */
final class SummaryNotice {
    static final int MOST_CHARACTERS = 140;

    private final List<AlertedComplaint> complaints;
    private final Wording wording;
    private final boolean oneDay;

    private SummaryNotice(List<AlertedComplaint> complaints, Wording wording) {
        this.complaints = complaints;
        this.wording = wording;
        this.oneDay = wording.date(complaints.getFirst().submittedAt())
                .equals(wording.date(complaints.getLast().submittedAt()));
    }

    static Notice.Summary of(List<AlertedComplaint> complaints, Wording wording, String footer) {
        var oldestFirst = complaints.stream()
                .sorted(Comparator.comparing(AlertedComplaint::submittedAt))
                .toList();
        return new SummaryNotice(oldestFirst, wording).notice(footer);
    }

    private Notice.Summary notice(String footer) {
        var cells = cells();
        var title = title();
        return new Notice.Summary(subject(title, cells), title, lead(), cells, footer);
    }

    private String title() {
        var kinds = complaints.stream().map(AlertedComplaint::kind).collect(Collectors.toSet());
        var kind = kinds.size() == 1 ? complaints.getFirst().kind() : Kind.OTHER;
        return wording.say(Phrase.several(kind), complaints.size());
    }

    private String subject(String title, List<Notice.Cell> cells) {
        var largest = cells.getFirst();
        if (cells.size() == 1) {
            return title + " – " + largest.title();
        }
        return largest.lines().size() == 1
                ? title
                : wording.say(
                        Phrase.MOSTLY, title, largest.title(), largest.lines().size());
    }

    private String lead() {
        var first = complaints.getFirst().submittedAt();
        var last = complaints.getLast().submittedAt();
        if (!oneDay) {
            return wording.say(
                    Phrase.WRITTEN_BETWEEN, wording.at(Phrase.MOMENT, first), wording.at(Phrase.MOMENT, last));
        }
        var day = wording.at(Phrase.DAY, first);
        return wording.time(first).equals(wording.time(last))
                ? wording.say(Phrase.WRITTEN_AT, day, wording.time(first))
                : wording.say(Phrase.WRITTEN_ON, day, wording.time(first), wording.time(last));
    }

    private List<Notice.Cell> cells() {
        record Place(String step, String fault) {}
        return complaints.stream()
                .collect(Collectors.groupingBy(
                        complaint -> new Place(complaint.step(), complaint.fault()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(cell -> cell(cell.getKey().step(), cell.getKey().fault(), cell.getValue()))
                .sorted(Comparator.comparingInt(
                                (Notice.Cell cell) -> cell.lines().size())
                        .reversed())
                .toList();
    }

    private Notice.Cell cell(String step, String fault, List<AlertedComplaint> there) {
        return new Notice.Cell(
                wording.placed(step, fault),
                wording.request(step),
                there.stream().map(this::line).toList());
    }

    private Notice.Line line(AlertedComplaint complaint) {
        var at = complaint.submittedAt();
        var order = Wording.order(complaint);
        return new Notice.Line(
                oneDay ? wording.time(at) : wording.at(Phrase.SHORT_MOMENT, at),
                order.isEmpty() ? Harmless.line(complaint.complaintId()) : order,
                Piece.beginning(complaint, MOST_CHARACTERS),
                wording.notes(complaint));
    }
}
