package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintText;

/** What an alert tells of a complaint. */
final class Excerpt {
    /** Of an alert that is about one complaint. */
    static final int FULL_CHARACTERS = 2_000;

    /** Of a line in a summary. */
    static final int LINE_CHARACTERS = 200;

    private Excerpt() {}

    /** @param characters how much of the text is told, at most */
    static AlertedComplaint of(ComplaintClassified classified, int characters) {
        var complaint = classified.complaint();
        var text = complaint.text().value();
        var end = end(text, characters);
        return new AlertedComplaint(
                complaint.complaintId(),
                complaint.submittedAt(),
                classified.kind(),
                classified.step(),
                classified.stepConfidence(),
                classified.fault(),
                classified.alternatives(),
                new ComplaintText(text.substring(0, end)),
                end < text.length(),
                classified.evidence().stream()
                        .filter(evidence -> evidence.end() <= end)
                        .toList(),
                complaint.orderId(),
                complaint.customer());
    }

    /** After the last whole word that fits; within a word only if it alone is too long. */
    private static int end(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text.length();
        }
        var most = text.offsetByCodePoints(0, characters);
        for (int i = most; i > most / 2; i--) {
            if (Character.isWhitespace(text.charAt(i)) && !text.substring(0, i).isBlank()) {
                return i;
            }
        }
        return most;
    }
}
