package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.StreamsSettings;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of decisions, as a test talks to it. */
final class RunningDecisions implements AutoCloseable {
    private final TopologyTestDriver driver;
    private final ManualClock clock;
    private final SimpleMeterRegistry metrics;
    private final TestOutputTopic<byte[], byte[]> raisedTopic;
    private final List<Event> raised = new ArrayList<>();

    private RunningDecisions(TopologyTestDriver driver, ManualClock clock, SimpleMeterRegistry metrics) {
        this.driver = driver;
        this.clock = clock;
        this.metrics = metrics;
        this.raisedTopic = driver.createOutputTopic(
                Topics.RAISED.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static RunningDecisions start(Path state, Receiver... receivers) {
        return start(state, Alerts.shop(receivers));
    }

    static RunningDecisions start(Path state, Shop shop) {
        var clock = new ManualClock(Alerts.NOON);
        var metrics = new SimpleMeterRegistry();
        var settings = new Properties();
        settings.putAll(StreamsSettings.of(
                "test", new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString())), new SimpleMeterRegistry()));
        return new RunningDecisions(
                new TopologyTestDriver(DecisionsTopology.of(shop, clock, metrics), settings, Alerts.NOON),
                clock,
                metrics);
    }

    TestInputTopic<byte[], byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void classified(ComplaintClassified event) {
        write(Topics.CLASSIFIED, event);
    }

    void revised(ComplaintClassified event) {
        write(Topics.REVISED, event);
    }

    void detected(BottleneckDetected event) {
        write(Topics.BOTTLENECKS, event);
    }

    void answered(AlertAnswered event) {
        write(Topics.ANSWERED, event);
    }

    void raise(AlertRaised event) {
        write(Topics.RAISED, event);
    }

    void silenced(SilenceMade event) {
        write(Topics.SILENCES, event);
    }

    /** Moves the clock, and looks what is due then. */
    void setClock(Instant moment) {
        clock.set(moment);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    /** Escalations that ended without an answer, as counted. */
    double unanswered() {
        return metrics.counter("knelpunt.escalations.unanswered").count();
    }

    /** Complaints that one department passed on to the other, as counted. */
    double notOurs(String from, String to) {
        return metrics.counter("knelpunt.not.ours", "from", from, "to", to).count();
    }

    Instant now() {
        return clock.instant();
    }

    List<ComplaintHandled> handled() {
        return written(Topics.HANDLED).stream()
                .map(ComplaintHandled.class::cast)
                .toList();
    }

    List<ComplaintCorrected> corrected() {
        return written(Topics.CORRECTED).stream()
                .map(ComplaintCorrected.class::cast)
                .toList();
    }

    private List<Event> written(Topic topic) {
        return driver
                .createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> Envelope.open(topic, record.headers(), record.value()))
                .toList();
    }

    void passes(Duration time) {
        clock.passes(time);
        driver.advanceWallClockTime(time);
    }

    /** One after the other. */
    void passHours(int hours) {
        for (var hour = 0; hour < hours; hour++) {
            passes(Duration.ofHours(1));
        }
    }

    /** All but what waits. */
    List<Event> raised() {
        raisedTopic
                .readRecordsToList()
                .forEach(record -> raised.add(Envelope.open(Topics.RAISED, record.headers(), record.value())));
        return raised.stream()
                .filter(event -> !(event instanceof HeldBack held) || held.reason() != HeldBack.Reason.WAITING)
                .toList();
    }

    List<HeldBack> heldBack() {
        return raised().stream()
                .filter(HeldBack.class::isInstance)
                .map(HeldBack.class::cast)
                .toList();
    }

    List<AlertRaised> alerts() {
        return raised().stream()
                .filter(AlertRaised.class::isInstance)
                .map(AlertRaised.class::cast)
                .toList();
    }

    /** What was told of problems. */
    List<AlertedProblem> problems() {
        var told = new ArrayList<AlertedProblem>();
        for (var alert : alerts()) {
            if (alert.problem() != null) {
                told.add(alert.problem());
            }
        }
        return told;
    }

    /** How many problems it may still have to tell something of. */
    long keptProblems() {
        return driver.<String, byte[]>getKeyValueStore(TellProblems.STORE).approximateNumEntries();
    }

    /** How many alerts it still follows. */
    long keptAlerts() {
        return driver.<String, byte[]>getKeyValueStore(FollowedAlerts.STORE).approximateNumEntries();
    }

    Event only() {
        assertThat(raised()).hasSize(1);
        return raised().getFirst();
    }

    List<TestRecord<byte[], byte[]>> dead() {
        return driver.createOutputTopic(Topics.DEAD.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private void write(Topic topic, Event event) {
        var sealed = Envelope.seal(topic, event, "test");
        input(topic)
                .pipeInput(new TestRecord<>(
                        sealed.key().getBytes(StandardCharsets.UTF_8), sealed.value(), sealed.headers(), Alerts.NOON));
    }
}
