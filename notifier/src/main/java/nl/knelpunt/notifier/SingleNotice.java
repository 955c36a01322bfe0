package nl.knelpunt.notifier;

import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import org.jspecify.annotations.Nullable;

/** What is said of one complaint. */
final class SingleNotice {
    /** A step less likely than one in twenty only distracts. */
    private static final double WORTH_NAMING = .05;

    private final AlertedComplaint complaint;
    private final Wording wording;

    private SingleNotice(AlertedComplaint complaint, Wording wording) {
        this.complaint = complaint;
        this.wording = wording;
    }

    /** @param others who else heard of it; empty if nobody did */
    static Notice.Single of(AlertedComplaint complaint, Wording wording, String others, String footer) {
        return new SingleNotice(complaint, wording).notice(others, footer);
    }

    /** Also as one of several. */
    static Notice.Complaint known(AlertedComplaint complaint, Wording wording) {
        return new SingleNotice(complaint, wording).known();
    }

    private Notice.Single notice(String others, String footer) {
        var title = wording.placed(complaint.step(), complaint.fault());
        var order = Wording.order(complaint);
        var kind = wording.say(Phrase.one(complaint.kind()));
        var subject = order.isEmpty() ? title : wording.say(Phrase.SUBJECT, title, order);
        var urgent = Router.isUrgent(complaint);
        return new Notice.Single(
                urgent ? wording.say(Phrase.URGENT, subject) : subject,
                title,
                order.isEmpty()
                        ? wording.say(Phrase.WITHOUT_ORDER, kind)
                        : wording.say(Phrase.ABOUT_ORDER, kind, order),
                urgent ? wording.say(Phrase.WHY_URGENT) : null,
                WhatToDo.with(complaint, wording),
                wording.notes(complaint),
                Piece.all(complaint),
                facts(order, others),
                known(),
                footer);
    }

    private List<Notice.Fact> facts(String order, String others) {
        var facts = new NoticeFacts(wording);
        facts.add(Phrase.ORDER, order);
        facts.add(Phrase.CUSTOMER, customer(complaint.customer()));
        facts.add(Phrase.WRITTEN, wording.at(Phrase.MOMENT, complaint.submittedAt()));
        // how sure we are of not knowing helps nobody
        if (wording.journey().step(complaint.step()).isPresent()) {
            var confidence = complaint.stepConfidence();
            facts.add(Phrase.HOW_SURE, wording.say(Phrase.sure(confidence), wording.percent(confidence)));
        }
        facts.add(Phrase.COULD_BE, alternatives());
        facts.add(Phrase.ALSO_TOLD, others);
        facts.add(Phrase.REFERENCE, Harmless.line(complaint.complaintId()));
        return facts.all();
    }

    private Notice.Complaint known() {
        var before = complaint.movedFrom();
        return new Notice.Complaint(
                wording.say(Phrase.one(complaint.kind())),
                wording.step(complaint.step()),
                wording.fault(complaint.fault()),
                complaint.severity(),
                Wording.order(complaint),
                customer(complaint.customer()),
                wording.at(Phrase.MOMENT, complaint.submittedAt()),
                wording.percent(complaint.stepConfidence()),
                alternatives(),
                Harmless.line(complaint.language()),
                Json.name(complaint.channel()),
                before == null ? null : wording.department(before),
                Harmless.line(complaint.complaintId()));
    }

    private String alternatives() {
        return complaint.alternatives().stream()
                .filter(other ->
                        other.confidence() >= WORTH_NAMING && !other.step().equals(Journey.UNCLEAR))
                .map(other -> wording.step(other.step()) + " (" + wording.percent(other.confidence()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String customer(@Nullable Customer customer) {
        if (customer == null) {
            return "";
        }
        var name = customer.name() == null ? "" : Harmless.line(customer.name());
        var reference = customer.reference() == null ? "" : Harmless.line(customer.reference());
        if (name.isEmpty()) {
            return reference.isEmpty() ? "" : wording.say(Phrase.CUSTOMER_NUMBER, reference);
        }
        return reference.isEmpty() ? name : name + " (" + reference + ")";
    }
}
