package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.notifier.HeardBefore.Heard;
import nl.knelpunt.service.Refused;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Decides of one complaint who hears of it; of a verdict that changed, whether somebody else must. */
final class Decide extends ContextualProcessor<byte[], byte[], byte[], Decision> {
    private final Shop shop;
    private final Router router;

    Decide(Shop shop) {
        this.shop = shop;
        this.router = new Router(shop);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Refused(DeadReason.UNREADABLE);
        }
        // first verdicts and revised ones are the same event
        var classified = (ComplaintClassified) Envelope.open(Topics.CLASSIFIED, record.headers(), record.value());
        var heard = new HeardBefore(context().getStateStore(HeardBefore.STORE));
        var before = classified.revision() == 0 ? null : heard.find(classified.complaintId(), record.timestamp());
        if (before != null && before.department().equals(classified.department())) {
            return;
        }
        // all are made before the first goes on: if one cannot be made, none was
        var decisions =
                decisions(classified, before, Instant.ofEpochMilli(context().currentSystemTimeMs()));
        decisions.forEach(decision -> context().forward(record.withValue(decision)));
        var now = heard(classified.department(), decisions);
        if (now != null) {
            heard.remember(classified.complaintId(), now, record.timestamp());
        }
    }

    private List<Decision> decisions(ComplaintClassified classified, @Nullable Heard before, Instant now) {
        return switch (router.route(classified)) {
            case Routing.Held(var reason) ->
                // what was decided first stands
                classified.revision() > 0
                        ? List.of()
                        : List.of(new Decision.Now(
                                new HeldBack(classified.complaintId(), classified.department(), reason, now, null)));
            case Routing.Alerted(var receivers) -> {
                var problems = new OpenProblems(context().getStateStore(OpenProblems.STORE));
                var movedFrom = before != null && before.alerted() ? before.department() : null;
                yield problems.problemOf(Belonging.of(classified), shop.journey())
                        .filter(problem -> !Router.isUrgent(classified))
                        .map(problem -> Decision.partOf(
                                problem,
                                classified.complaintId(),
                                classified.department(),
                                classified.complaint().orderId(),
                                now))
                        .orElseGet(() -> receivers.stream()
                                .map(receiver -> decision(classified, receiver, movedFrom, now))
                                .toList());
            }
        };
    }

    private static Decision decision(
            ComplaintClassified classified, Receiver receiver, @Nullable String movedFrom, Instant now) {
        if (receiver.summary() != null && !Router.isUrgent(classified)) {
            return new Decision.Gather(
                    receiver.id(),
                    classified.department(),
                    classified.eventId(),
                    classified.complaint().attributes(),
                    Excerpt.of(classified, Excerpt.LINE_CHARACTERS, movedFrom));
        }
        return new Decision.Now(new AlertRaised(
                AlertIds.single(receiver.id(), classified),
                receiver.id(),
                classified.department(),
                now,
                now,
                List.of(Excerpt.of(classified, Excerpt.FULL_CHARACTERS, movedFrom))));
    }

    /** @return null if nobody hears of it */
    private static @Nullable Heard heard(String department, List<Decision> decisions) {
        if (decisions.stream().anyMatch(Decision.Absorbed.class::isInstance)) {
            return new Heard(department, false);
        }
        return decisions.stream()
                        .allMatch(decision -> decision instanceof Decision.Now(var event) && event instanceof HeldBack)
                ? null
                : new Heard(department, true);
    }
}
