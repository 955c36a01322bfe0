package nl.knelpunt.notifier;

import static nl.knelpunt.contract.AlertDelivered.State.DELIVERED;
import static nl.knelpunt.contract.AlertDelivered.State.GIVEN_UP;
import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static nl.knelpunt.notifier.Alerts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.ReceiverSwitched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Delivery BUSY = new Delivery.Retry(Reason.BUSY);

    private final BlockingQueue<Delivery> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> tried = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Switches switches = new Switches();
    private volatile Instant now = NOON;
    private final Lane lane = new Lane(
            new Receiver("r1", "test", Map.of(), null),
            new Answering(),
            Links.NONE,
            Backoff.STANDARD,
            () -> now,
            new Random(1),
            switches,
            outcomes::add);

    @AfterEach
    void stop() {
        lane.stop();
        lane.interrupt();
    }

    @Test
    void deliversInOrder() {
        answers.addAll(List.of(new Delivery.Delivered(), new Delivery.Rejected(Reason.CLIENT_ERROR)));
        lane.offer(Jobs.job(1));
        lane.offer(Jobs.job(2));
        var first = outcome();
        assertThat(first.state()).isEqualTo(DELIVERED);
        assertThat(first.job().offset()).isEqualTo(1);
        var second = outcome();
        assertThat(second.state()).isEqualTo(GIVEN_UP);
        assertThat(second.attempt()).isEqualTo("client_error");
        assertThat(lane.isAway()).isFalse();
    }

    @Test
    void triesAReceiverThatIsAwayWithOneAlertOnly() {
        answers.add(BUSY);
        lane.offer(Jobs.job(1));
        lane.offer(Jobs.job(2));
        assertThat(outcome().until()).isBetween(NOON.plusSeconds(1), NOON.plusSeconds(2));
        var second = outcome();
        assertThat(second.state()).isEqualTo(PENDING);
        assertThat(second.attempt()).isNull();
        assertThat(tried).containsExactly("a-1");
        assertThat(lane.isAway()).isTrue();
        assertThat(lane.busyUntil()).isBetween(NOON.plusSeconds(1), NOON.plusSeconds(2));
    }

    @Test
    void goesOnOnceTheReceiverIsBack() {
        answers.addAll(List.of(BUSY, new Delivery.Delivered()));
        lane.offer(Jobs.job(1));
        outcome();
        now = NOON.plusSeconds(2);
        assertThat(lane.busyUntil()).isNull();
        lane.offer(Jobs.job(1));
        assertThat(outcome().state()).isEqualTo(DELIVERED);
        assertThat(lane.isAway()).isFalse();
    }

    @Test
    void triesNothingMoreOnceTheReceiverIsGone() {
        answers.add(new Delivery.Gone());
        lane.offer(Jobs.job(1));
        lane.offer(Jobs.job(2));
        var first = outcome();
        assertThat(first.attempt()).isEqualTo("gone");
        assertThat(first.switched())
                .isEqualTo(new ReceiverSwitched("r1", ReceiverSwitched.State.OFF, NOON, "gone", "notifier"));
        var second = outcome();
        assertThat(second.state()).isEqualTo(GIVEN_UP);
        assertThat(second.attempt()).isEqualTo("switched_off");
        assertThat(second.switched()).isNull();
        assertThat(tried).containsExactly("a-1");
    }

    @Test
    void goesOnOnceTheReceiverIsSwitchedOnAgain() {
        switches.off("r1");
        lane.offer(Jobs.job(1));
        assertThat(outcome().attempt()).isEqualTo("switched_off");
        switches.heard(new ReceiverSwitched("r1", ReceiverSwitched.State.ON, NOON, null, "anna"));
        answers.add(new Delivery.Delivered());
        lane.offer(Jobs.job(2));
        assertThat(outcome().state()).isEqualTo(DELIVERED);
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        answers.add(new Delivery.Retry(Reason.BUSY, Duration.ofMinutes(5)));
        lane.offer(Jobs.job(1));
        assertThat(outcome().until()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void letsAnAlertThatFailedOftenWaitLongerThanItsReceiver() {
        answers.add(BUSY);
        lane.offer(new Job(Jobs.PARTITION, 1, Jobs.job(1).alert(), 12, List.of(), true));
        assertThat(outcome().until()).isAfter(NOON.plusSeconds(400));
        assertThat(lane.busyUntil()).isBefore(NOON.plusSeconds(3));
    }

    @Test
    void givesUpOnceTheNextTryWouldComeTooLate() {
        answers.add(BUSY);
        lane.offer(Jobs.raisedAt(NOON.minus(Duration.ofDays(3)), 1));
        var outcome = outcome();
        assertThat(outcome.state()).isEqualTo(GIVEN_UP);
        assertThat(outcome.until()).isNull();
    }

    @Test
    void givesUpWhatGrewTooOldWhileTheReceiverIsAway() {
        answers.add(BUSY);
        lane.offer(Jobs.job(1));
        lane.offer(Jobs.raisedAt(NOON.minus(Duration.ofHours(73)), 2));
        outcome();
        assertThat(outcome().state()).isEqualTo(GIVEN_UP);
    }

    @Test
    void outlivesAChannelThatThrows() {
        lane.offer(Jobs.raisedAt(Answering.THROWS, 1));
        assertThat(outcome().attempt()).isEqualTo("unexpected");
        now = NOON.plusSeconds(2);
        answers.add(new Delivery.Delivered());
        lane.offer(Jobs.job(2));
        assertThat(outcome().state()).isEqualTo(DELIVERED);
    }

    @Test
    void doesNotRestForDaysByAClockThatWasAhead() {
        now = NOON.plus(Duration.ofDays(3));
        answers.addAll(List.of(BUSY, new Delivery.Delivered()));
        lane.offer(Jobs.raisedAt(now, 1));
        outcome();
        now = NOON;
        assertThat(lane.busyUntil()).isNull();
        lane.offer(Jobs.job(2));
        assertThat(outcome().state()).isEqualTo(DELIVERED);
    }

    @Test
    void takesNoMoreThanItsBound() {
        lane.offer(Jobs.job(0));
        await().until(() -> tried.size() == 1);
        for (var offset = 1; offset <= Lane.MOST_WAITING; offset++) {
            assertThat(lane.offer(Jobs.job(offset))).isTrue();
        }
        assertThat(lane.offer(Jobs.job(1000))).isFalse();
        assertThat(lane.busyUntil()).isEqualTo(NOON.plus(Lane.LATER));
    }

    @Test
    void finishesTheTryUnderWayAndNoOther() throws InterruptedException {
        lane.offer(Jobs.job(1));
        await().until(() -> tried.size() == 1);
        lane.offer(Jobs.job(2));
        lane.stop();
        assertThat(lane.finish(job -> true, System.nanoTime())).isFalse();
        answers.add(new Delivery.Delivered());
        assertThat(lane.finish(job -> true, inTenSeconds())).isTrue();
        assertThat(outcome().job().offset()).isEqualTo(1);
        assertThat(outcomes).isEmpty();
        assertThat(tried).containsExactly("a-1");
    }

    @Test
    void givesATryThatIsInterruptedAnOutcomeAndGoesOn() throws InterruptedException {
        lane.offer(Jobs.job(1));
        await().until(() -> tried.size() == 1);
        lane.interrupt();
        assertThat(lane.finish(job -> true, inTenSeconds())).isTrue();
        assertThat(outcome().attempt()).isEqualTo("interrupted");
        now = NOON.plusSeconds(2);
        answers.add(new Delivery.Delivered());
        lane.offer(Jobs.job(2));
        assertThat(outcome().state()).isEqualTo(DELIVERED);
    }

    @Test
    void dropsWhatWaitsFromAPartitionThatIsGone() {
        lane.offer(Jobs.job(1));
        await().until(() -> tried.size() == 1);
        lane.offer(Jobs.job(2));
        lane.offer(Jobs.job(3));
        lane.drop(job -> job.offset() == 2);
        answers.addAll(List.of(new Delivery.Delivered(), new Delivery.Delivered()));
        assertThat(outcome().job().offset()).isEqualTo(1);
        assertThat(outcome().job().offset()).isEqualTo(3);
    }

    private Outcome outcome() {
        return await().until(outcomes::poll, outcome -> outcome != null);
    }

    private static long inTenSeconds() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    }

    /** Answers what the test says, when it says so. */
    private final class Answering implements Channel {
        static final Instant THROWS = NOON.plusSeconds(1);

        @Override
        public Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links) {
            if (alert.raisedAt().equals(THROWS)) {
                throw new IllegalStateException("as no channel should");
            }
            tried.add(alert.alertId());
            try {
                return answers.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Delivery.Retry(Reason.INTERRUPTED);
            }
        }

        @Override
        public void close() {}
    }
}
