package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;
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
    private final TestOutputTopic<byte[], byte[]> raisedTopic;
    private final List<Event> raised = new ArrayList<>();

    private RunningDecisions(TopologyTestDriver driver) {
        this.driver = driver;
        this.raisedTopic = driver.createOutputTopic(
                Topics.RAISED.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static RunningDecisions start(Path state, Receiver... receivers) {
        var settings = new Properties();
        settings.putAll(StreamsSettings.of(
                "test", new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString())), new SimpleMeterRegistry()));
        return new RunningDecisions(
                new TopologyTestDriver(DecisionsTopology.of(Alerts.shop(receivers)), settings, Alerts.NOON));
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

    void passes(Duration time) {
        driver.advanceWallClockTime(time);
    }

    List<Event> raised() {
        raisedTopic
                .readRecordsToList()
                .forEach(record -> raised.add(Envelope.open(Topics.RAISED, record.headers(), record.value())));
        return raised;
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

    Event only() {
        assertThat(raised()).hasSize(1);
        return raised.get(0);
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
