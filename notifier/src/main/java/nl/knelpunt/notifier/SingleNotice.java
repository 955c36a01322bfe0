package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/** What is said of one complaint. */
final class SingleNotice {
    private final AlertedComplaint complaint;
    private final Wording wording;

    private SingleNotice(AlertedComplaint complaint, Wording wording) {
        this.complaint = complaint;
        this.wording = wording;
    }

    static Notice.Single of(AlertedComplaint complaint, Wording wording, String footer) {
        return new SingleNotice(complaint, wording).notice(footer);
    }

    private Notice.Single notice(String footer) {
        var title = wording.placed(complaint.step(), complaint.fault());
        var order = Wording.order(complaint);
        var kind = wording.say(Phrase.one(complaint.kind()));
        return new Notice.Single(
                order.isEmpty() ? title : wording.say(Phrase.SUBJECT, title, order),
                title,
                order.isEmpty()
                        ? wording.say(Phrase.WITHOUT_ORDER, kind)
                        : wording.say(Phrase.ABOUT_ORDER, kind, order),
                wording.request(complaint.step()),
                wording.notes(complaint),
                Piece.all(complaint),
                facts(order),
                footer);
    }

    private List<Notice.Fact> facts(String order) {
        var facts = new ArrayList<Notice.Fact>();
        add(facts, Phrase.ORDER, order);
        add(facts, Phrase.CUSTOMER, customer(complaint.customer()));
        add(facts, Phrase.WRITTEN, wording.at(Phrase.MOMENT, complaint.submittedAt()));
        // how sure we are of not knowing helps nobody
        if (wording.journey().step(complaint.step()).isPresent()) {
            var confidence = complaint.stepConfidence();
            add(facts, Phrase.HOW_SURE, wording.say(Phrase.sure(confidence), wording.percent(confidence)));
        }
        add(facts, Phrase.COULD_BE, alternatives());
        add(facts, Phrase.REFERENCE, Harmless.line(complaint.complaintId()));
        return List.copyOf(facts);
    }

    private void add(List<Notice.Fact> facts, Phrase label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Notice.Fact(wording.say(label), value));
        }
    }

    private String alternatives() {
        return complaint.alternatives().stream()
                .filter(other -> !other.step().equals(Journey.UNCLEAR))
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
