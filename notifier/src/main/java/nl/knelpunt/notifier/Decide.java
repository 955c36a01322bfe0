package nl.knelpunt.notifier;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.HeldBack;
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
    private final OpeningHours hours;
    private final InstantSource clock;
    private final Router router;

    Decide(Shop shop, OpeningHours hours, InstantSource clock) {
        this.shop = shop;
        this.hours = hours;
        this.clock = clock;
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
        var decisions = decisions(classified, before, clock.instant());
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
                                new HeldBack(classified.complaintId(), classified.department(), reason, now)));
            case Routing.Alerted(var ways) ->
                new Dispatch(shop, hours, context())
                        .of(
                                Excerpt.of(classified, before != null && before.alerted() ? before.department() : null),
                                classified.department(),
                                classified.eventId(),
                                ways,
                                now);
        };
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
