package nl.knelpunt.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.service.TopicEvents;
import org.jspecify.annotations.Nullable;

/**
 * Complaints that customers wrote in some time, each once, where it belongs by all that is known today: a person's correction goes
 * before the latest revised verdict, and that before the first. What complains of nothing is left out, as in alerts.
 */
final class PlacedComplaints {
    /** A verdict that was revised; without a cell if it is no complaint any more. */
    private record Revised(int revision, @Nullable Cell cell) {}

    private final Map<String, Object> kafka;
    private final Instant from;
    private final Instant until;
    private final Map<String, ComplaintCorrected> corrected = new HashMap<>();
    private final Map<String, Revised> revised = new HashMap<>();

    /**
     * @param kafka settings for a client
     * @param until the first moment after that time
     */
    PlacedComplaints(Map<String, Object> kafka, Instant from, Instant until) {
        this.kafka = kafka;
        this.from = from;
        this.until = until;
    }

    /** @param reader of where a complaint belongs, and when it was written */
    void forEach(BiConsumer<Cell, Instant> reader) {
        TopicEvents.read(kafka, Topics.CORRECTED, ComplaintCorrected.class, event -> {
            corrected.merge(
                    event.complaintId(),
                    event,
                    (one, other) -> other.correctedAt().isBefore(one.correctedAt()) ? one : other);
        });
        TopicEvents.read(kafka, Topics.REVISED, ComplaintClassified.class, event -> {
            if (isInTime(event)) {
                revised.merge(
                        event.complaintId(),
                        new Revised(event.revision(), cell(event)),
                        (one, other) -> other.revision() < one.revision() ? one : other);
            }
        });
        TopicEvents.read(kafka, Topics.CLASSIFIED, ComplaintClassified.class, event -> {
            var cell = isInTime(event) ? latest(event) : null;
            if (cell != null) {
                reader.accept(cell, event.complaint().submittedAt());
            }
        });
    }

    private boolean isInTime(ComplaintClassified event) {
        var at = event.complaint().submittedAt();
        return !at.isBefore(from) && at.isBefore(until);
    }

    private @Nullable Cell latest(ComplaintClassified first) {
        var byPerson = corrected.get(first.complaintId());
        if (byPerson != null) {
            return cell(byPerson.to().step(), byPerson.to().fault());
        }
        var later = revised.get(first.complaintId());
        return later == null ? cell(first) : later.cell();
    }

    private static @Nullable Cell cell(ComplaintClassified event) {
        return event.kind() == Kind.PRAISE ? null : cell(event.step(), event.fault());
    }

    private static @Nullable Cell cell(String step, String fault) {
        return step.equals(Journey.NONE) ? null : new Cell(step, fault);
    }
}
