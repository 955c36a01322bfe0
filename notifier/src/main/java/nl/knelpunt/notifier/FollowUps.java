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
 * step counts from the one before, so that a clock that jumps ahead makes no two at once. What several receivers of a department
 * were told by one route is followed as one: an answer of any settles it, and each level is told of it once.
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
            default ->
                throw new IllegalArgumentException(record.value().getClass().getName());
        }
    }

    private void follow(AlertRaised alert, Instant now) {
        // news of a group restarts its interval
        for (var other : alerts.repeatedWith(alert)) {
            alerts.keep(other.repeated(other.repeats(), repeatAt(alert, now), now.toEpochMilli()));
        }
        var known = alerts.find(Followed.id(alert));
        if (known == null) {
            begin(alert, now);
        } else {
            var latest = known.telling(alert);
            if (latest.next() == Followed.Next.END) {
                settle(latest, now);
            } else {
                alerts.keep(latest);
            }
        }
    }

    private void begin(AlertRaised alert, Instant now) {
        var escalation = escalation(alert);
        var dueAt = escalation == null
                ? Long.MAX_VALUE
                : at(alert, escalation, escalation.levels().getFirst().after(), now);
        var begun = Followed.begun(alert, dueAt, repeatAt(alert, now), now.toEpochMilli());
        if (begun.firstDueAtMillis() == Long.MAX_VALUE) {
            settle(begun, now);
        } else {
            alerts.keep(begun);
        }
    }

    /** Nobody has to answer it any more. A problem that lasts is not forgotten, or its news would begin anew. */
    private void settle(Followed followed, Instant now) {
        if (followed.lasts()) {
            alerts.keep(followed.ending(now.plus(OpenProblems.KEPT_UNHEARD).toEpochMilli(), now.toEpochMilli()));
        } else {
            alerts.forget(followed);
        }
    }

    private void answered(AlertAnswered answer, Instant now) {
        var until = answer.until();
        if (answer.action() == ComplaintHandled.Action.TAKEN && until != null) {
            promised(answer, until, now);
        } else {
            alerts.answeredBy(answer).forEach(followed -> settle(followed, now));
        }
    }

    /** One reminder for all that the answer is about; the levels of each go on when the promise has passed. */
    private void promised(AlertAnswered answer, Instant until, Instant now) {
        var promise = promise(answer);
        for (var followed : alerts.answeredBy(answer)) {
            goOnAfter(until, followed, now);
        }
        if (promise != null) {
            alerts.keep(promise.promised(until.toEpochMilli(), answer.asked(), now.toEpochMilli()));
        }
    }

    /**
     * The alert that was answered, telling all that the answer is about. Of one that was not followed, or is not any more, the
     * answer itself tells enough.
     */
    private @Nullable Followed promise(AlertAnswered answer) {
        var followed = alerts.find(Followed.id(answer));
        if (answer.complaints().isEmpty()) {
            return followed;
        }
        var answered = new AlertRaised(
                answer.alertId(),
                answer.receiver(),
                answer.department(),
                answer.answeredAt(),
                answer.answeredAt(),
                answer.complaints());
        return followed == null
                ? Followed.begun(
                        answered,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        answer.answeredAt().toEpochMilli())
                : followed.telling(Together.in(followed.alert(), List.of(followed.alert(), answered)));
    }

    private void goOnAfter(Instant until, Followed followed, Instant now) {
        var quiet = followed.promised(until.toEpochMilli(), null, now.toEpochMilli());
        var escalation = escalation(followed.alert());
        if (escalation == null) {
            settle(quiet, now);
        } else {
            wait(quiet, escalation, quiet.level(), until, now);
        }
    }

    private void goOn(Instant now) {
        for (var id : alerts.due(now.toEpochMilli())) {
            var followed = alerts.find(id);
            // what is due may be told with what was due before it
            if (followed != null && followed.firstDueAtMillis() <= now.toEpochMilli()) {
                goOn(followed, now);
            }
        }
    }

    private void goOn(Followed followed, Instant now) {
        if (followed.next() == Followed.Next.END) {
            alerts.forget(followed);
        } else if (isSilenced(followed, now)) {
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
            settle(followed, now);
        } else {
            wait(followed, escalation, followed.level(), now, now);
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
            tellTheLastResort(followed, step, now);
            return;
        }
        var level = escalation.levels().get(followed.level());
        if (level.receivers().isEmpty()) {
            tell(alert, alert.receiver(), FollowUp.Reason.REMINDER, step, step, now);
        } else if (alerts.around(followed).stream().noneMatch(twin -> twin.level() > followed.level())) {
            for (Receiver receiver : shop.receivers(level.receivers())) {
                tell(alert, receiver.id(), FollowUp.Reason.ESCALATION, step, step, now);
            }
        }
        wait(followed, escalation, step, now, now);
    }

    private void tellTheLastResort(Followed followed, int step, Instant now) {
        var alert = followed.alert();
        LOG.error("nobody answered alert {}: the last resort is told", alert.alertId());
        metrics.counter("knelpunt.escalations.unanswered").increment();
        for (var receiver : shop.receivers(shop.lastResort())) {
            tell(alert, receiver.id(), FollowUp.Reason.LAST_RESORT, step, step, now);
        }
        alerts.within(followed).forEach(twin -> settle(twin, now));
        settle(followed, now);
    }

    /** The last resort waits as long as the last level did. */
    private void wait(Followed followed, Escalation escalation, int level, Instant from, Instant now) {
        var waits = escalation.levels().get(Math.min(level, escalation.levels().size() - 1));
        alerts.keep(
                followed.escalated(level, at(followed.alert(), escalation, waits.after(), from), now.toEpochMilli()));
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
