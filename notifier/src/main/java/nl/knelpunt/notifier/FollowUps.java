package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.Escalation;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.WorkingTime;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows each alert until somebody answered it: repeats it, reminds, tells the next, and at the end the last resort. Each
 * step counts from the one before, so that a clock that jumps ahead makes no two at once.
 */
final class FollowUps extends ContextualProcessor<byte[], Event, byte[], Decision> {
    static final String STORE = "followed-alerts";

    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);
    private static final Duration TICK = Duration.ofMillis(200);

    /** How soon a silence that has ended is noticed. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Shop shop;
    private final OpeningHours hours;
    private final Routes routes;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Map<String, Long> dueAt = new HashMap<>();
    private final Map<String, Set<String>> repeatedByGroup = new HashMap<>();
    private final Map<String, Set<String>> byComplaint = new HashMap<>();
    private Instant lookedAt = Instant.MIN;

    FollowUps(Shop shop, OpeningHours hours, InstantSource clock, MeterRegistry metrics) {
        this.shop = shop;
        this.hours = hours;
        this.routes = new Routes(shop);
        this.clock = clock;
        this.metrics = metrics;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public void init(ProcessorContext<byte[], Decision> context) {
        super.init(context);
        // Streams begins anew with the same processor where a transaction was aborted
        dueAt.clear();
        repeatedByGroup.clear();
        byComplaint.clear();
        var now = clock.millis();
        try (var kept = store().all()) {
            kept.forEachRemaining(
                    entry -> note(Json.read(entry.value, Followed.class).rebased(now)));
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, ignored -> goOn(clock.instant()));
    }

    @Override
    public void process(Record<byte[], Event> record) {
        switch (record.value()) {
            case AlertRaised alert -> follow(alert, clock.instant());
            case AlertAnswered answer -> answered(answer, clock.instant());
            default -> {
                // what is held back needs no answer
            }
        }
    }

    private void follow(AlertRaised alert, Instant now) {
        // reports come by no route
        if (alert.followUp() != null || alert.route() == null) {
            return;
        }
        var escalation = escalation(alert);
        var repeat = routes.at(alert.route()).grouping().repeatInterval();
        // news of a group restarts its interval
        for (var other : repeatedWith(alert)) {
            keep(other.repeated(other.repeats(), repeatAt(alert, now), now.toEpochMilli()));
        }
        if (escalation != null || repeat != null) {
            var dueAt = escalation == null
                    ? Long.MAX_VALUE
                    : at(alert, escalation, escalation.levels().getFirst().after(), now);
            keep(Followed.begun(alert, dueAt, repeatAt(alert, now), now.toEpochMilli()));
        }
    }

    private void answered(AlertAnswered answer, Instant now) {
        var found = answeredBy(answer);
        var until = answer.until();
        if (answer.action() == ComplaintHandled.Action.TAKEN && until != null) {
            var promised = found.isEmpty() ? unfollowed(answer) : found;
            promised.forEach(
                    followed -> keep(followed.promised(until.toEpochMilli(), answer.asked(), now.toEpochMilli())));
        } else {
            found.forEach(followed -> forget(followed.alert()));
        }
    }

    /** The alert that it answers, and others of which it answers all complaints since it told them together. */
    private List<Followed> answeredBy(AlertAnswered answer) {
        var complaints =
                answer.complaints().stream().map(AlertedComplaint::complaintId).collect(Collectors.toSet());
        var told = complaints.stream().flatMap(complaint -> byComplaint.getOrDefault(complaint, Set.of()).stream());
        return Stream.concat(Stream.of(answer.alertId()), told)
                .distinct()
                .map(this::find)
                .filter(Objects::nonNull)
                .filter(followed ->
                        followed.alert().alertId().equals(answer.alertId()) || followed.isWithin(answer, complaints))
                .toList();
    }

    /** Of an alert that was not followed, or is not any more, its answer tells enough to remind of what it promises. */
    private static List<Followed> unfollowed(AlertAnswered answer) {
        return answer.complaints().isEmpty()
                ? List.of()
                : List.of(Followed.begun(
                        new AlertRaised(
                                answer.alertId(),
                                answer.receiver(),
                                answer.department(),
                                answer.answeredAt(),
                                answer.answeredAt(),
                                answer.complaints()),
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        answer.answeredAt().toEpochMilli()));
    }

    private void goOn(Instant now) {
        if (now.isBefore(lookedAt)) {
            List.copyOf(dueAt.keySet()).stream()
                    .map(this::find)
                    .filter(Objects::nonNull)
                    .forEach(followed -> keep(followed.rebased(now.toEpochMilli())));
        }
        lookedAt = now;
        for (var entry : List.copyOf(dueAt.entrySet())) {
            var found = entry.getValue() <= now.toEpochMilli() ? find(entry.getKey()) : null;
            if (found == null) {
                continue;
            }
            var followed = found.rebased(now.toEpochMilli());
            if (isSilenced(followed, now)) {
                keep(followed.heldUntil(now.plus(SILENCE).toEpochMilli(), now.toEpochMilli()));
            } else if (followed.dueAtMillis() > now.toEpochMilli()) {
                repeat(followed, now);
            } else if (followed.next() == Followed.Next.PROMISE) {
                promisePassed(followed, now);
            } else {
                escalate(followed, now);
            }
        }
    }

    /** What was told is quiet while somebody asked for it, and goes on after that. Not what is urgent, nor the last resort. */
    private boolean isSilenced(Followed followed, Instant now) {
        var alert = followed.alert();
        var escalation = escalation(alert);
        var isLast = escalation != null
                && followed.next() == Followed.Next.ESCALATE
                && followed.dueAtMillis() <= now.toEpochMilli()
                && followed.level() >= escalation.levels().size();
        if (isLast || alert.complaints().stream().anyMatch(Router::isUrgent)) {
            return false;
        }
        var silences = new Silences(context());
        return Labels.of(alert).stream()
                .allMatch(labels -> silences.over(labels, now).isPresent());
    }

    private void promisePassed(Followed followed, Instant now) {
        var alert = followed.alert();
        var who = followed.promisedBy() == null ? alert.receiver() : followed.promisedBy();
        // each promise has a reminder of its own
        tell(alert, who, FollowUp.Reason.PROMISE_PASSED, followed.level(), followed.dueAtMillis(), now);
        var escalation = escalation(alert);
        if (escalation == null) {
            forget(alert);
        } else {
            wait(followed, escalation, followed.level(), now);
        }
    }

    private void escalate(Followed followed, Instant now) {
        var alert = followed.alert();
        var escalation = escalation(alert);
        if (escalation == null) {
            // it has left the configuration
            keep(followed.escalated(followed.level(), Long.MAX_VALUE, now.toEpochMilli()));
            return;
        }
        var step = followed.level() + 1;
        if (followed.level() >= escalation.levels().size()) {
            LOG.error("nobody answered alert {}: the last resort is told", alert.alertId());
            metrics.counter("knelpunt.escalations.unanswered").increment();
            for (var receiver : shop.receivers(shop.lastResort())) {
                tell(alert, receiver.id(), FollowUp.Reason.LAST_RESORT, step, step, now);
            }
            forget(alert);
            return;
        }
        var level = escalation.levels().get(followed.level());
        if (level.receivers().isEmpty()) {
            tell(alert, alert.receiver(), FollowUp.Reason.REMINDER, step, step, now);
        }
        for (Receiver receiver : shop.receivers(level.receivers())) {
            tell(alert, receiver.id(), FollowUp.Reason.ESCALATION, step, step, now);
        }
        wait(followed, escalation, step, now);
    }

    /** The last resort waits as long as the last level did. */
    private void wait(Followed followed, Escalation escalation, int level, Instant now) {
        var waits = escalation.levels().get(Math.min(level, escalation.levels().size() - 1));
        keep(followed.escalated(level, at(followed.alert(), escalation, waits.after(), now), now.toEpochMilli()));
    }

    /** With the others of its group that are due: they tell one thing. */
    private void repeat(Followed due, Instant now) {
        var together = repeatedWith(due.alert()).stream()
                .filter(followed -> followed.repeatAtMillis() <= now.toEpochMilli())
                .toList();
        var alert =
                Together.in(due.alert(), together.stream().map(Followed::alert).toList());
        tell(alert, alert.receiver(), FollowUp.Reason.REPEAT, 0, due.repeats() + 1, now);
        together.forEach(followed ->
                keep(followed.repeated(followed.repeats() + 1, repeatAt(followed.alert(), now), now.toEpochMilli())));
    }

    private void tell(AlertRaised alert, String receiver, FollowUp.Reason reason, int level, long number, Instant now) {
        var again = alert.again(
                AlertIds.again(alert.alertId(), receiver, reason, number),
                receiver,
                now,
                new FollowUp(alert.alertId(), alert.receiver(), reason, level));
        context().forward(new Record<>(null, new Decision.Now(again), now.toEpochMilli(), new RecordHeaders()));
    }

    private @Nullable Escalation escalation(AlertRaised alert) {
        var id = alert.route() == null ? null : routes.at(alert.route()).escalation();
        return id == null ? null : shop.escalations().get(id);
    }

    private long at(AlertRaised alert, Escalation escalation, Duration after, Instant now) {
        var urgent = alert.complaints().stream().anyMatch(Router::isUrgent);
        return escalation.working() && !urgent
                ? hours(alert).plus(now, after).toEpochMilli()
                : now.plus(after).toEpochMilli();
    }

    private long repeatAt(AlertRaised alert, Instant now) {
        var repeat = routes.at(alert.route()).grouping().repeatInterval();
        return repeat == null
                ? Long.MAX_VALUE
                : hours(alert).nextOpening(now.plus(repeat)).toEpochMilli();
    }

    private WorkingTime hours(AlertRaised alert) {
        return hours.of(routes.at(alert.route()), alert.department());
    }

    private List<Followed> repeatedWith(AlertRaised alert) {
        return List.copyOf(repeatedByGroup.getOrDefault(Followed.groupOf(alert), Set.of())).stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Followed find(String alertId) {
        var kept = store().get(alertId);
        return kept == null ? null : Json.read(kept, Followed.class);
    }

    private void keep(Followed followed) {
        note(followed);
        store().put(followed.alert().alertId(), Json.write(followed));
    }

    private void note(Followed followed) {
        var alert = followed.alert();
        dueAt.put(alert.alertId(), followed.firstDueAtMillis());
        for (var complaint : alert.complaints()) {
            add(byComplaint, complaint.complaintId(), alert);
        }
        if (followed.repeatAtMillis() == Long.MAX_VALUE) {
            doNotRepeat(alert);
        } else {
            add(repeatedByGroup, Followed.groupOf(alert), alert);
        }
    }

    private void doNotRepeat(AlertRaised alert) {
        remove(repeatedByGroup, Followed.groupOf(alert), alert);
    }

    private static void add(Map<String, Set<String>> index, String key, AlertRaised alert) {
        index.computeIfAbsent(key, none -> new HashSet<>()).add(alert.alertId());
    }

    private static void remove(Map<String, Set<String>> index, String key, AlertRaised alert) {
        index.computeIfPresent(key, (known, alerts) -> {
            alerts.remove(alert.alertId());
            return alerts.isEmpty() ? null : alerts;
        });
    }

    private void forget(AlertRaised alert) {
        dueAt.remove(alert.alertId());
        doNotRepeat(alert);
        alert.complaints().forEach(complaint -> remove(byComplaint, complaint.complaintId(), alert));
        store().delete(alert.alertId());
    }

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(STORE);
    }
}
