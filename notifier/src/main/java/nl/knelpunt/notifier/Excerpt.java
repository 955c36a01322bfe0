package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Limits;
import org.jspecify.annotations.Nullable;

/** What an alert tells of a complaint. */
final class Excerpt {
    /** Of an alert that is about one complaint. */
    static final int FULL_CHARACTERS = 2_000;

    /** Of a line in a summary. */
    static final int LINE_CHARACTERS = 200;

    private Excerpt() {}

    /** @param movedFrom id of the department that was alerted of it before, if one was */
    static AlertedComplaint of(ComplaintClassified classified, @Nullable String movedFrom) {
        var complaint = classified.complaint();
        return cut(
                new AlertedComplaint(
                        complaint.complaintId(),
                        complaint.submittedAt(),
                        classified.kind(),
                        classified.step(),
                        classified.stepConfidence(),
                        classified.fault(),
                        classified.alternatives(),
                        complaint.text(),
                        false,
                        classified.evidence(),
                        complaint.orderId(),
                        complaint.customer(),
                        classified.timeline(),
                        movedFrom,
                        0,
                        classified.severity(),
                        classified.language(),
                        complaint.channel(),
                        complaint.attributes()),
                FULL_CHARACTERS);
    }

    /** As a line among others. */
    static AlertedComplaint line(AlertedComplaint complaint) {
        return cut(complaint, LINE_CHARACTERS);
    }

    private static AlertedComplaint cut(AlertedComplaint complaint, int characters) {
        var text = complaint.words().value();
        var start = 0;
        var end = end(text, start, characters);
        if (Limits.text(text.substring(start, end)) != null) {
            // what can be seen comes later
            start = firstSeen(text);
            end = end(text, start, characters);
        }
        return cut(complaint, start, end);
    }

    private static AlertedComplaint cut(AlertedComplaint complaint, int start, int end) {
        var text = complaint.words().value();
        return new AlertedComplaint(
                complaint.complaintId(),
                complaint.submittedAt(),
                complaint.kind(),
                complaint.step(),
                complaint.stepConfidence(),
                complaint.fault(),
                complaint.alternatives(),
                new ComplaintText(text.substring(start, end)),
                complaint.shortened() || end < text.length(),
                complaint.evidence().stream()
                        .filter(evidence -> evidence.start() >= start && evidence.end() <= end)
                        .map(evidence ->
                                new Evidence(evidence.start() - start, evidence.end() - start, evidence.weight()))
                        .toList(),
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

    private static int firstSeen(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Limits.canBeSeen(text.codePointAt(i))) {
                return i;
            }
        }
        return 0;
    }

    /** After the last whole word that fits; within a word only if it alone is too long. */
    private static int end(String text, int start, int characters) {
        if (text.codePointCount(start, text.length()) <= characters) {
            return text.length();
        }
        var most = text.offsetByCodePoints(start, characters);
        for (int i = most; i > start + (most - start) / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))
                    && !text.substring(start, i).isBlank()) {
                return i;
            }
        }
        return most;
    }
}
