package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.processor.memory.Observation;
import nl.knelpunt.processor.timeline.OrderTimeline;
import nl.knelpunt.processor.timeline.Passage;
import nl.knelpunt.processor.timeline.StretchClock;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;

/** What the whole shop must know of complaints and orders; see {@link Observation}. */
final class Observations {
    /** Of a value, in the state of each open order. */
    private static final int VALUE_CHARACTERS = 40;

    private final Journey journey;
    private final StretchClock clock;

    Observations(Journey journey, StretchClock clock) {
        this.journey = journey;
        this.clock = clock;
    }

    /**
     * Of a verdict.
     *
     * @param knownAt a complaint is not from later than that, whatever its sender says
     * @return empty if there is no problem, or none that can be placed
     */
    Optional<Observation> of(ComplaintClassified verdict, Instant knownAt) {
        if (journey.step(verdict.step()).isEmpty()
                || journey.fault(verdict.fault()).isEmpty()) {
            return Optional.empty();
        }
        var submitted = verdict.complaint().submittedAt();
        var attributes = new HashMap<>(watched(verdict.complaint().attributes()));
        if (verdict.timeline() != null) {
            attributes.putAll(verdict.timeline().attributes());
        }
        return Optional.of(new Observation.Complained(
                submitted.isAfter(knownAt) ? knownAt : submitted,
                verdict.complaintId(),
                verdict.timeline() == null
                        ? verdict.complaint().orderId()
                        : verdict.timeline().orderId(),
                verdict.step(),
                verdict.fault(),
                attributes));
    }

    /** Of a step of an order; it counts as placed with its first milestone, so that one which was under way before does not. */
    List<Observation> of(OrderTimeline before, OrderTimeline after, Instant at) {
        var all = new ArrayList<Observation>();
        var placed = journey.milestones().getFirst();
        if (!before.reached().containsKey(placed) && after.reached().containsKey(placed)) {
            all.add(new Observation.Ordered(at, after.attributes()));
        }
        for (var passage : Passage.between(before, after, journey)) {
            all.add(observed(passage, after));
        }
        return all;
    }

    /**
     * On its way to the task that holds the shop's memory, from the task that observed it. Its complaints and its orders are two
     * sources: where much is read at once, complaints, which go the longer way, come in days of the shop behind the orders.
     */
    static Record<byte[], Observation> record(Observation observation, long timestamp, ProcessingContext context) {
        var kind = observation instanceof Observation.Complained ? "complaints" : "orders";
        var source = context.taskId() + " " + kind;
        return new Record<>(source.getBytes(StandardCharsets.UTF_8), observation, timestamp);
    }

    private Observation observed(Passage passage, OrderTimeline order) {
        var until = passage.until();
        return until == null
                ? new Observation.Began(passage.since(), passage.stretch().id())
                : new Observation.Ended(
                        until, passage.stretch().id(), passage.since(), clock.seconds(passage), order.attributes());
    }

    /** Those that may explain a trouble. */
    Map<String, String> watched(Map<String, String> attributes) {
        var watched = new HashMap<String, String>();
        for (var name : journey.attributes()) {
            var value = attributes.get(name);
            if (value != null && !value.isBlank()) {
                watched.put(
                        name,
                        value.substring(
                                0,
                                value.offsetByCodePoints(
                                        0, Math.min(VALUE_CHARACTERS, value.codePointCount(0, value.length())))));
            }
        }
        return watched;
    }
}
