package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.Escalation;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.WorkingTime;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows each alert until somebody answered it: repeats it, reminds, tells the next, and at the end the last resort. Each
 * step counts from the one before, so that a clock that jumps ahead makes no two at once.
 */
final class FollowUps extends ContextualProcessor<byte[], Event, byte[], Decision> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);
    private static final Duration TICK = Duration.ofMillis(200);

    /** How soon a silence that has ended is noticed. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Shop shop;
    private final OpeningHours hours;
    private final Routes routes;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final FollowedAlerts alerts = new FollowedAlerts(() -> context().getStateStore(FollowedAlerts.STORE));
    private Instant lookedAt = Instant.MAX;

    FollowUps(Shop shop, OpeningHours hours, InstantSource clock, MeterRegistry metrics) {
        this.shop = shop;
        this.hours = hours;
        this.routes = new Routes(shop);
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Decision> context) {
        super.init(context);
        alerts.load();
        lookedAt = Instant.MAX;
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, ignored -> goOn(now()));
    }

    @Override
    public void process(Record<byte[], Event> record) {
        switch (record.value()) {
            case AlertRaised alert -> follow(alert, now());
            case AlertAnswered answer -> answered(answer, now());
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
        for (var other : alerts.repeatedWith(alert)) {
            alerts.keep(other.repeated(other.repeats(), repeatAt(alert, now), now.toEpochMilli()));
        }
        if (escalation != null || repeat != null) {
            var dueAt = escalation == null
                    ? Long.MAX_VALUE
                    : at(alert, escalation, escalation.levels().getFirst().after(), now);
            alerts.keep(Followed.begun(alert, dueAt, repeatAt(alert, now), now.toEpochMilli()));
        }
    }

    private void answered(AlertAnswered answer, Instant now) {
        var found = alerts.answeredBy(answer);
        var until = answer.until();
        if (answer.action() == ComplaintHandled.Action.TAKEN && until != null) {
            var promised = found.isEmpty() ? unfollowed(answer) : found;
            promised.forEach(followed ->
                    alerts.keep(followed.promised(until.toEpochMilli(), answer.asked(), now.toEpochMilli())));
        } else {
            found.forEach(followed -> alerts.forget(followed.alert()));
        }
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
        for (var alertId : alerts.due(now.toEpochMilli())) {
            var followed = alerts.find(alertId);
            // what is due may be told with what was due before it
            if (followed != null && followed.firstDueAtMillis() <= now.toEpochMilli()) {
                goOn(followed, now);
            }
        }
    }

    private void goOn(Followed followed, Instant now) {
        if (isSilenced(followed, now)) {
            alerts.keep(followed.heldUntil(now.plus(SILENCE).toEpochMilli(), now.toEpochMilli()));
        } else if (followed.dueAtMillis() > now.toEpochMilli()) {
            repeat(followed, now);
        } else if (followed.next() == Followed.Next.PROMISE) {
            promisePassed(followed, now);
        } else {
            escalate(followed, now);
        }
    }

    /** Before anything else is done, what a clock set back would keep waiting is set right. */
    private Instant now() {
        var now = clock.instant();
        if (now.isBefore(lookedAt)) {
            alerts.rebase(now.toEpochMilli());
        }
        lookedAt = now;
        return now;
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
            alerts.forget(alert);
        } else {
            wait(followed, escalation, followed.level(), now);
        }
    }

    private void escalate(Followed followed, Instant now) {
        var alert = followed.alert();
        var escalation = escalation(alert);
        if (escalation == null) {
            // it has left the configuration
            alerts.keep(followed.escalated(followed.level(), Long.MAX_VALUE, now.toEpochMilli()));
            return;
        }
        var step = followed.level() + 1;
        if (followed.level() >= escalation.levels().size()) {
            LOG.error("nobody answered alert {}: the last resort is told", alert.alertId());
            metrics.counter("knelpunt.escalations.unanswered").increment();
            for (var receiver : shop.receivers(shop.lastResort())) {
                tell(alert, receiver.id(), FollowUp.Reason.LAST_RESORT, step, step, now);
            }
            alerts.forget(alert);
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
        alerts.keep(
                followed.escalated(level, at(followed.alert(), escalation, waits.after(), now), now.toEpochMilli()));
    }

    /** With the others of its group that are due: they tell one thing. */
    private void repeat(Followed due, Instant now) {
        var together = alerts.repeatedWith(due.alert()).stream()
                .filter(followed -> followed.repeatAtMillis() <= now.toEpochMilli())
                .toList();
        var alert =
                Together.in(due.alert(), together.stream().map(Followed::alert).toList());
        tell(alert, alert.receiver(), FollowUp.Reason.REPEAT, 0, due.repeats() + 1, now);
        together.forEach(followed -> alerts.keep(
                followed.repeated(followed.repeats() + 1, repeatAt(followed.alert(), now), now.toEpochMilli())));
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
}
