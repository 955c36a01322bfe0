package nl.knelpunt.notifier.report;

import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;

/**
 * Where complaints belong by all that is known: a person's correction goes before the latest revised verdict, and that before the
 * first. Not for several threads.
 */
final class Placements {
    private record Revised(int revision, Placed placed) {}

    private final Days days;
    private final Map<String, ComplaintCorrected> corrected = new HashMap<>();
    private final Map<String, Revised> revised = new HashMap<>();

    Placements(Days days) {
        this.days = days;
    }

    void corrected(ComplaintCorrected event) {
        if (event.correctedAt().isBefore(days.until())) {
            corrected.merge(
                    event.complaintId(),
                    event,
                    (one, other) -> other.correctedAt().isBefore(one.correctedAt()) ? one : other);
        }
    }

    void revised(ComplaintClassified event) {
        if (!event.complaint().submittedAt().isBefore(days.lookBack())) {
            revised.merge(
                    event.complaintId(),
                    new Revised(event.revision(), Placed.of(event)),
                    (one, other) -> other.revision() < one.revision() ? one : other);
        }
    }

    /** By the verdict alone. */
    Placed verdict(ComplaintClassified first) {
        var later = revised.get(first.complaintId());
        return later == null ? Placed.of(first) : later.placed();
    }

    Placed latest(ComplaintClassified first) {
        var verdict = verdict(first);
        var byPerson = corrected.get(first.complaintId());
        if (byPerson == null) {
            return verdict;
        }
        var to = byPerson.to();
        return new Placed(verdict.kind(), to.step(), to.fault(), to.department(), true);
    }
}
