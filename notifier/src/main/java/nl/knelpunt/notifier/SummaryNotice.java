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

    /** @param others who else heard of them; empty if nobody did */
    static Notice.Summary of(List<AlertedComplaint> complaints, Wording wording, String others, String footer) {
        var oldestFirst = complaints.stream()
                .sorted(Comparator.comparing(AlertedComplaint::submittedAt))
                .toList();
        return new SummaryNotice(oldestFirst, wording).notice(others, footer);
    }

    private Notice.Summary notice(String others, String footer) {
        var cells = cells();
        var title = title();
        return new Notice.Summary(
                subject(title, cells),
                title,
                lead(),
                complaints.size(),
                wording.at(Phrase.MOMENT, complaints.getFirst().submittedAt()),
                others.isEmpty() ? null : wording.say(Phrase.ALSO_TOLD_ALL, others),
                cells,
                footer);
    }

    private String title() {
        return wording.say(Phrase.several(kind(complaints)), complaints.size());
    }

    private String subject(String title, List<Notice.Cell> cells) {
        var largest = cells.getFirst();
        if (cells.size() == 1) {
            return title + " – " + largest.title();
        }
        return largest.count() == 1 ? title : wording.say(Phrase.MOSTLY, title, largest.title(), largest.count());
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
        var places = complaints.stream()
                .collect(Collectors.groupingBy(
                        complaint -> new Place(complaint.step(), complaint.fault()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var width = Integer.toString(
                        places.values().stream().mapToInt(List::size).max().orElse(0))
                .length();
        return places.values().stream()
                .map(there -> cell(there, width))
                .sorted(Comparator.comparingInt(Notice.Cell::count).reversed())
                .toList();
    }

    private Notice.Cell cell(List<AlertedComplaint> there, int width) {
        var step = there.getFirst().step();
        var fault = there.getFirst().fault();
        var count = Integer.toString(there.size());
        return new Notice.Cell(
                wording.placed(step, fault),
                wording.step(step),
                wording.fault(fault),
                WhatToDo.withAll(mostly(there), step, fault, wording),
                there.size(),
                " ".repeat(width - count.length()) + count,
                there.stream().map(this::line).toList());
    }

    /** A complaint asks for more than a question does. */
    private static Kind mostly(List<AlertedComplaint> of) {
        return of.stream().anyMatch(complaint -> complaint.kind() == Kind.COMPLAINT) ? Kind.COMPLAINT : kind(of);
    }

    private static Kind kind(List<AlertedComplaint> of) {
        var kinds = of.stream().map(AlertedComplaint::kind).collect(Collectors.toSet());
        return kinds.size() == 1 ? of.getFirst().kind() : Kind.OTHER;
    }

    private Notice.Line line(AlertedComplaint complaint) {
        var at = complaint.submittedAt();
        var order = Wording.order(complaint);
        return new Notice.Line(
                oneDay ? wording.time(at) : wording.at(Phrase.SHORT_MOMENT, at),
                order.isEmpty() ? Harmless.line(complaint.complaintId()) : order,
                Piece.beginning(complaint, MOST_CHARACTERS),
                wording.notes(complaint),
                SingleNotice.known(complaint, wording));
    }
}
