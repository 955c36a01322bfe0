package nl.knelpunt.notifier.report;

import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Kind;

/**
 * Where a complaint belongs.
 *
 * @param moved whether a person put it there
 */
record Placed(Kind kind, String step, String fault, String department, boolean moved) {
    static Placed of(ComplaintClassified verdict) {
        return new Placed(verdict.kind(), verdict.step(), verdict.fault(), verdict.department(), false);
    }
}
