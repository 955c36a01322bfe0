package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.knelpunt.contract.AlertDelivered.State.DELIVERED;
import static nl.knelpunt.contract.AlertDelivered.State.GIVEN_UP;
import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Health;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveriesIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Of each test its own, as all share the topics. */
    private final String receiver = "r-" + UUID.randomUUID();

    private final List<Instance> instances = new ArrayList<>();
    private final AlertTopics topics = new AlertTopics(BROKER.settings());
    private final Hooks hooks = new Hooks();

    @BeforeEach
    void answer() {
        hooks.answer(receiver, 204);
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::close);
        topics.close();
        hooks.close();
    }

    @Test
    void deliversAnAlertAndWritesItDown() {
        start(receiver);
        raise("a1", receiver);
        awaitState("a1", DELIVERED);
        assertThat(arrived(receiver)).containsExactly("a1");
        assertThat(last("a1").attempts()).isEqualTo(1);
    }

    @Test
    void triesAgainWhereAReceiverFailsAtFirst() {
        hooks.failOnce(receiver);
        start(receiver);
        raise("a1", receiver);
        awaitState("a1", DELIVERED);
        assertThat(arrived(receiver)).containsExactly("a1", "a1");
        assertThat(outcomes("a1")).extracting(AlertDelivered::state).containsExactly(PENDING, DELIVERED);
        assertThat(last("a1").lastAttempts()).extracting(Attempt::outcome).containsExactly("busy", "delivered");
    }

    @Test
    void givesUpWhatIsRefused() {
        hooks.answer(receiver, 403);
        start(receiver);
        raise("a1", receiver);
        awaitState("a1", GIVEN_UP);
        assertThat(arrived(receiver)).containsExactly("a1");
    }

    @Test
    void switchesAReceiverOffThatIsGoneUntilAPersonSwitchesItOnAgain() {
        hooks.answer(receiver, 410);
        try (var first = start(receiver)) {
            raise("a1", receiver);
            awaitState("a1", GIVEN_UP);
            assertThat(last("a1").lastAttempts()).extracting(Attempt::outcome).containsExactly("gone");
            assertThat(first.health(receiver)).isEqualTo(Health.Status.DEGRADED);
        }
        hooks.answer(receiver, 204);
        var second = start(receiver);
        raise("a2", receiver);
        awaitState("a2", GIVEN_UP);
        assertThat(last("a2").lastAttempts()).extracting(Attempt::outcome).containsExactly("switched_off");
        assertThat(arrived(receiver)).containsExactly("a1");
        assertThat(second.health(receiver)).isEqualTo(Health.Status.DEGRADED);

        topics.write(
                Topics.SWITCHED,
                new ReceiverSwitched(receiver, ReceiverSwitched.State.ON, Instant.now(), null, "anna"));
        await().atMost(LONG).until(() -> second.health(receiver) == Health.Status.UP);
        raise("a3", receiver);
        awaitState("a3", DELIVERED);
    }

    @Test
    void tellsOtherInstancesThatAReceiverIsGone() {
        var receivers = IntStream.range(0, 12).mapToObj(i -> receiver + i).toArray(String[]::new);
        Stream.of(receivers).forEach(id -> hooks.answer(id, 410));
        var first = start(receivers);
        var second = start(receivers);
        await().atMost(LONG).until(() -> topics.sharing() == 2);
        for (var id : receivers) {
            raise("to-" + id, id);
        }
        await().atMost(LONG)
                .until(() -> Stream.of(receivers)
                        .allMatch(id -> first.health(id) == Health.Status.DEGRADED
                                && second.health(id) == Health.Status.DEGRADED));
    }

    @Test
    void givesUpForAReceiverThatLeftTheConfiguration() {
        start(receiver);
        raise("a1", "gone-" + receiver);
        awaitState("a1", GIVEN_UP);
    }

    @Test
    void doesNotDeliverBeforeItIsDue() {
        start(receiver);
        var dueAt = Instant.now().plusSeconds(3);
        topics.write(Topics.RAISED, due("a1", dueAt));
        awaitState("a1", PENDING);
        assertThat(arrived(receiver)).isEmpty();
        awaitState("a1", DELIVERED);
        assertThat(last("a1").at()).isAfterOrEqualTo(dueAt);
        assertThat(arrived(receiver)).containsExactly("a1");
    }

    @Test
    void letsNoReceiverWaitForASlowOneOnTheSamePartition() {
        var other = onTheSamePartitionAs(receiver);
        hooks.answerSlowly(receiver, 204, 3_000);
        hooks.answer(other, 204);
        start(receiver, other);
        IntStream.range(0, 150).forEach(i -> raise("slow" + i, receiver));
        IntStream.range(0, 20).forEach(i -> raise("quick" + i, other));
        await().atMost(LONG).until(() -> arrived(other).size() == 20);
        assertThat(arrived(receiver).size()).isLessThan(10);
    }

    @Test
    void repeatsNothingAfterARestartThatWasWrittenDown() {
        try (var _ = start(receiver)) {
            raise("a1", receiver);
            awaitState("a1", DELIVERED);
        }
        start(receiver);
        raise("a2", receiver);
        awaitState("a2", DELIVERED);
        assertThat(arrived(receiver)).containsExactly("a1", "a2");
    }

    @Test
    void deliversWhatCameWhileItWasDown() {
        start(receiver).close();
        raise("a1", receiver);
        start(receiver);
        awaitState("a1", DELIVERED);
    }

    @Test
    void bringsBackAfterARestartWhatWasPending() {
        hooks.answer(receiver, 503);
        try (var _ = start(receiver)) {
            raise("a1", receiver);
            awaitState("a1", PENDING);
        }
        var tries = last("a1").attempts();
        hooks.answer(receiver, 204);
        start(receiver);
        awaitState("a1", DELIVERED);
        assertThat(last("a1").attempts()).isGreaterThan(tries);
    }

    @Test
    void finishesTheTryUnderWayWhenItCloses() {
        hooks.answerSlowly(receiver, 204, 2_000);
        try (var _ = start(receiver)) {
            raise("a1", receiver);
            await().atMost(LONG).until(() -> arrived(receiver).size() == 1);
            assertThat(outcomes("a1")).isEmpty();
        }
        assertThat(last("a1").state()).isEqualTo(DELIVERED);
    }

    @Test
    void losesAndRepeatsNothingWrittenDownInACrash() {
        var crashed = start(receiver);
        raise("a1", receiver);
        awaitState("a1", DELIVERED);
        hooks.answer(receiver, 503);
        raise("a2", receiver);
        awaitState("a2", PENDING);
        crashed.abandon();
        raise("a3", receiver);
        hooks.answer(receiver, 204);
        start(receiver);
        awaitState("a2", DELIVERED);
        awaitState("a3", DELIVERED);
        assertThat(arrived(receiver).stream().filter("a1"::equals)).hasSize(1);
    }

    @Test
    void keepsUnreadableRecordsAsideAndGoesOn() {
        start(receiver);
        var largest = new byte[Topics.EVENT_BYTES - 200];
        new Random(1).nextBytes(largest);
        var key = receiver.getBytes(UTF_8);
        topics.write(new ProducerRecord<>(Topics.RAISED.name(), key, "no JSON".getBytes(UTF_8)));
        topics.write(new ProducerRecord<>(Topics.RAISED.name(), key, null));
        topics.write(new ProducerRecord<>(Topics.RAISED.name(), key, largest));
        raise("a1", receiver);
        awaitState("a1", DELIVERED);
        var letters = await().atMost(LONG).until(() -> topics.deadLetters(key), found -> found.size() == 3);
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).isEqualTo(largest));
        assertThat(letters)
                .allSatisfy(letter -> assertThat(RecordHeaders.text(letter.headers(), RecordHeaders.DEAD_REASON))
                        .isEqualTo("unreadable"));
    }

    @Test
    void goesOnAfterAnOutcomeThatIsUnreadable() {
        IntStream.range(0, Broker.PARTITIONS)
                .forEach(partition -> topics.write(new ProducerRecord<>(
                        Topics.DELIVERED.name(), partition, receiver.getBytes(UTF_8), "no JSON".getBytes(UTF_8))));
        start(receiver);
        raise("a1", receiver);
        awaitState("a1", DELIVERED);
    }

    @Test
    void writesNoOutcomeOfWhatIsHeldBack() {
        start(receiver);
        topics.write(Topics.RAISED, new HeldBack("c-1", receiver, HeldBack.Reason.PRAISE, Instant.now()));
        raise("a1", receiver);
        awaitState("a1", DELIVERED);
        assertThat(arrived(receiver)).containsExactly("a1");
    }

    @Test
    void sharesTheWorkWithAnotherInstanceAndTheyDeliverEachAlertOnce() {
        var receivers = IntStream.range(0, 12).mapToObj(i -> receiver + i).toArray(String[]::new);
        Stream.of(receivers).forEach(id -> hooks.answer(id, 204));
        start(receivers);
        raiseTen("before", receivers);
        var second = start(receivers);
        await().atMost(LONG).until(() -> topics.sharing() == 2);
        raiseTen("both", receivers);
        await().atMost(LONG).until(() -> arrivedAt(receivers).size() >= 240);
        second.close();
        raiseTen("after", receivers);
        await().atMost(LONG).until(() -> arrivedAt(receivers).size() >= 360);
        assertThat(arrivedAt(receivers)).doesNotHaveDuplicates().hasSize(360);
    }

    private Instance start(String... receivers) {
        var instance = Instance.start(BROKER.settings(), hooks.shop(receivers), Hooks.SECRETS);
        instances.add(instance);
        return instance;
    }

    private void raiseTen(String when, String... receivers) {
        for (var id : receivers) {
            IntStream.range(0, 10).forEach(i -> raise(id + "-" + when + "-" + i, id));
        }
    }

    private void raise(String id, String to) {
        topics.write(Topics.RAISED, Jobs.alert(name(id), to, Instant.now()));
    }

    private AlertRaised due(String id, Instant dueAt) {
        var alert = Jobs.alert(name(id), receiver, Instant.now());
        return new AlertRaised(
                alert.alertId(), receiver, alert.department(), alert.raisedAt(), dueAt, alert.complaints());
    }

    private void awaitState(String id, State state) {
        await().atMost(LONG).until(() -> {
            var outcomes = outcomes(id);
            return !outcomes.isEmpty() && outcomes.getLast().state() == state;
        });
    }

    private AlertDelivered last(String id) {
        return outcomes(id).getLast();
    }

    private List<AlertDelivered> outcomes(String id) {
        return topics.outcomes(name(id));
    }

    /** What the receiver's own log shows, without what makes the names of this test its own. */
    private List<String> arrived(String id) {
        return hooks.arrived(id).stream()
                .map(alert -> alert.substring(receiver.length() + 1))
                .toList();
    }

    private List<String> arrivedAt(String... receivers) {
        return Stream.of(receivers).flatMap(id -> arrived(id).stream()).toList();
    }

    private String name(String id) {
        return receiver + "-" + id;
    }

    private static String onTheSamePartitionAs(String id) {
        return IntStream.range(0, 100)
                .mapToObj(i -> id + "-" + i)
                .filter(other -> partition(other) == partition(id))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % Broker.PARTITIONS;
    }
}
