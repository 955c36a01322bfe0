package nl.knelpunt.notifier.report;

import nl.knelpunt.contract.Kind;

/**
 * How many customers wrote, by what they wrote.
 *
 * @param other that is none of these
 */
public record Counts(long complaints, long problemReports, long questions, long praise, long other) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Kind kind) {
        return new Counts(
                complaints + (kind == Kind.COMPLAINT ? 1 : 0),
                problemReports + (kind == Kind.PROBLEM_REPORT ? 1 : 0),
                questions + (kind == Kind.QUESTION ? 1 : 0),
                praise + (kind == Kind.PRAISE ? 1 : 0),
                other + (kind == Kind.OTHER ? 1 : 0));
    }

    /** Those that ask for an answer. */
    long toAnswer() {
        return complaints + problemReports + questions;
    }

    static boolean asks(Kind kind) {
        return kind == Kind.COMPLAINT || kind == Kind.PROBLEM_REPORT || kind == Kind.QUESTION;
    }
}
