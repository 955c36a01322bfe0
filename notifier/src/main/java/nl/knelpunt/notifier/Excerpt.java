package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.service.personal.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What an alert tells of a complaint. Alerts leave for others, so the personal data that the customer's words hold are hidden
 * here, before anything is cut: half a number would not be known as one.
 */
final class Excerpt {
    /** Of an alert that is about one complaint. */
    static final int FULL_CHARACTERS = 2_000;

    /** Of a line in a summary. */
    static final int LINE_CHARACTERS = 200;

    private Excerpt() {}

    /** @param movedFrom id of the department that was alerted of it before, if one was */
    static AlertedComplaint of(ComplaintClassified classified, @Nullable String movedFrom) {
        var complaint = classified.complaint();
        var redacted = Redaction.redact(complaint.text().value());
        var evidence = classified.evidence().stream()
                .map(mark -> new Evidence(redacted.start(mark.start()), redacted.end(mark.end()), mark.weight()))
                .toList();
        var words = Cut.of(redacted.text(), FULL_CHARACTERS);
        return new AlertedComplaint(
                complaint.complaintId(),
                complaint.submittedAt(),
                classified.kind(),
                classified.step(),
                classified.stepConfidence(),
                classified.fault(),
                classified.alternatives(),
                new ComplaintText(words.text()),
                words.isShortened(),
                words.within(evidence),
                complaint.orderId(),
                withoutAddresses(complaint.customer()),
                classified.timeline(),
                movedFrom,
                0,
                classified.severity(),
                classified.language(),
                complaint.channel(),
                complaint.attributes());
    }

    /** As a line among others. */
    static AlertedComplaint line(AlertedComplaint complaint) {
        var words = Cut.of(complaint.words().value(), LINE_CHARACTERS);
        return new AlertedComplaint(
                complaint.complaintId(),
                complaint.submittedAt(),
                complaint.kind(),
                complaint.step(),
                complaint.stepConfidence(),
                complaint.fault(),
                complaint.alternatives(),
                new ComplaintText(words.text()),
                complaint.shortened() || words.isShortened(),
                words.within(complaint.evidence()),
                complaint.orderId(),
                complaint.customer(),
                complaint.timeline(),
                complaint.movedFrom(),
                complaint.moves(),
                complaint.severity(),
                complaint.language(),
                complaint.channel(),
                complaint.attributes());
    }

    /** What the words no longer say must not stand beside them. */
    private static @Nullable Customer withoutAddresses(@Nullable Customer customer) {
        return customer == null
                ? null
                : new Customer(customer.reference(), customer.name(), null, null, customer.segment());
    }
}
