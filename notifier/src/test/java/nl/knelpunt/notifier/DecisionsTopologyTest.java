package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.StreamsSettings;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTopologyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path state;

    private @Nullable TopologyTestDriver driver;

    @AfterEach
    void stop() {
        if (driver != null) {
            driver.close();
        }
    }

    @Test
    void alertsTheDepartmentsReceiverAtOnce() {
        var topology = start(null);

        topology.classified(classified("c-1", Kind.COMPLAINT, "delivery", "logistics", "veel te laat"));

        var alert = (AlertRaised) topology.only();
        assertThat(alert.receiver()).isEqualTo("r1");
        assertThat(alert.department()).isEqualTo("logistics");
        assertThat(alert.complaints()).extracting(AlertedComplaint::complaintId).containsExactly("c-1");
    }

    @Test
    void raisesTheSameAlertForTheSameVerdict() {
        var topology = start(null);
        var verdict = classified("c-1", Kind.COMPLAINT, "delivery", "logistics", "veel te laat");

        topology.classified(verdict);
        topology.classified(verdict);

        assertThat(topology.raised()).extracting(Event::eventId).hasSize(2).containsOnly(alertIdOf(verdict));
    }

    @Test
    void holdsBackPraiseAndTextsWithoutAProblem() {
        var topology = start(null);

        topology.classified(classified("c-1", Kind.PRAISE, "none", "triage", "toppers!"));
        topology.classified(classified("c-2", Kind.QUESTION, "none", "triage", "zijn jullie open?"));

        assertThat(topology.raised())
                .extracting(event -> ((HeldBack) event).reason())
                .containsExactly(HeldBack.Reason.PRAISE, HeldBack.Reason.NO_PROBLEM);
    }

    @Test
    void holdsBackWithThatReasonWhatHasNoReceiver() {
        var topology = start(null);

        topology.classified(classified("c-1", Kind.COMPLAINT, "payment", "finance", "dubbel betaald"));

        assertThat(((HeldBack) topology.only()).reason()).isEqualTo(HeldBack.Reason.NO_RECEIVER);
    }

    @Test
    void gathersAMinutesComplaintsIntoOneAlertThatNamesThemAll() {
        var topology = start(MINUTE);
        topology.classified(classified("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(classified("c-2", Kind.COMPLAINT, "delivery", "logistics", "nooit gekomen"));
        topology.passes(Duration.ofSeconds(58));
        assertThat(topology.raised()).isEmpty();

        topology.passes(Duration.ofSeconds(3));

        assertThat(((AlertRaised) topology.only()).complaints())
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("c-1", "c-2");
    }

    @Test
    void tellsASummaryOnce() {
        var topology = start(MINUTE);
        topology.classified(classified("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.passes(MINUTE.multipliedBy(3));

        assertThat(topology.raised()).hasSize(1);
    }

    @Test
    void keepsTheSummariesOfDepartmentsWithOneReceiverApart() {
        var topology = start(MINUTE);
        topology.classified(classified("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(classified("c-2", Kind.COMPLAINT, "fulfilment", "warehouse", "verkeerd"));
        topology.passes(MINUTE.multipliedBy(2));

        assertThat(topology.raised())
                .extracting(event -> ((AlertRaised) event).department())
                .containsExactlyInAnyOrder("logistics", "warehouse");
    }

    @Test
    void tellsAFullSummaryAtOnceAndNamesEveryComplaintInOneOfThem() {
        var topology = start(MINUTE);
        var many = Summarize.MOST_COMPLAINTS * 2 + 1;
        IntStream.range(0, many)
                .forEach(i ->
                        topology.classified(classified("c-" + i, Kind.COMPLAINT, "delivery", "logistics", "te laat")));
        assertThat(topology.raised()).hasSize(2);

        topology.passes(MINUTE.multipliedBy(2));

        var named = new HashSet<String>();
        topology.raised()
                .forEach(event -> ((AlertRaised) event)
                        .complaints()
                        .forEach(complaint ->
                                assertThat(named.add(complaint.complaintId())).isTrue()));
        assertThat(named).hasSize(many);
    }

    @Test
    void splitsASummaryThatWouldNotFitIntoARecord() {
        var topology = start(MINUTE);
        var unprintable = "\u0001".repeat(200);
        IntStream.range(0, 400)
                .forEach(i -> topology.classified(of(
                        complaint(
                                "c-" + i,
                                "x",
                                new Customer(unprintable, unprintable, unprintable, unprintable, unprintable)),
                        Kind.COMPLAINT,
                        "delivery",
                        "logistics",
                        List.of())));
        topology.passes(MINUTE.multipliedBy(2));

        assertThat(topology.dead()).isEmpty();
        assertThat(topology.raised().stream()
                        .mapToInt(event -> ((AlertRaised) event).complaints().size())
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void keepsAsideAVerdictThatItCannotReadAndGoesOn() {
        var topology = start(null);
        topology.input.pipeInput("key".getBytes(StandardCharsets.UTF_8), "no json".getBytes(StandardCharsets.UTF_8));
        topology.classified(classified("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));

        assertThat(RecordHeaders.source(topology.dead().get(0).headers()))
                .isEqualTo(new Source("complaints.classified", 0, 0));
        assertThat(topology.raised()).hasSize(1);
    }

    @Test
    void shortensWordsAtAWordAndKeepsTheMarksThatRemain() {
        var topology = start(MINUTE);
        var text = "te laat " + "blabla ".repeat(100) + "koud";
        topology.classified(of(
                complaint("c-1", text, null),
                Kind.COMPLAINT,
                "delivery",
                "logistics",
                List.of(new Evidence(3, 7, 0.6), new Evidence(text.length() - 4, text.length(), 0.4))));
        topology.passes(MINUTE.multipliedBy(2));

        var told = ((AlertRaised) topology.only()).complaints().get(0);
        assertThat(told.shortened()).isTrue();
        assertThat(told.words().value()).startsWith("te laat blabla").endsWith("blabla");
        assertThat(told.words().value().length()).isLessThanOrEqualTo(Excerpt.LINE_CHARACTERS);
        assertThat(told.evidence()).containsExactly(new Evidence(3, 7, 0.6));
    }

    @Test
    void tellsWhatCanBeSeenOfATextThatBeginsWithNothing() {
        var topology = start(MINUTE);
        var text = "\u200b".repeat(500) + "te laat";
        topology.classified(of(
                complaint("c-1", text, null),
                Kind.COMPLAINT,
                "delivery",
                "logistics",
                List.of(new Evidence(503, 507, 1))));
        topology.passes(MINUTE.multipliedBy(2));

        var told = ((AlertRaised) topology.only()).complaints().get(0);
        assertThat(told.words().value()).isEqualTo("te laat");
        assertThat(told.evidence()).containsExactly(new Evidence(3, 7, 1));
    }

    private Running start(@Nullable Duration summary) {
        var shop = Alerts.shop(new Receiver("r1", "console", Map.of(), summary));
        var settings = new Properties();
        settings.putAll(StreamsSettings.of(
                "test", new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString())), new SimpleMeterRegistry()));
        driver = new TopologyTestDriver(DecisionsTopology.of(shop), settings, Alerts.NOON);
        return new Running(driver);
    }

    private static String alertIdOf(ComplaintClassified verdict) {
        return AlertIds.single("r1", verdict);
    }

    private static ComplaintClassified classified(String id, Kind kind, String step, String department, String text) {
        return of(complaint(id, text, null), kind, step, department, List.of());
    }

    private static ComplaintSubmitted complaint(String id, String text, @Nullable Customer customer) {
        return new ComplaintSubmitted(
                id,
                Alerts.NOON,
                Channel.FORM,
                new ComplaintText(text),
                null,
                null,
                null,
                null,
                customer,
                null,
                Map.of());
    }

    private static ComplaintClassified of(
            ComplaintSubmitted complaint, Kind kind, String step, String department, List<Evidence> evidence) {
        var fault = step.equals("none") ? "none" : "delay";
        return new ComplaintClassified(
                complaint.complaintId(),
                0,
                Alerts.NOON,
                kind,
                step,
                0.8,
                fault,
                0.8,
                Experience.BELOW,
                List.of(),
                List.of(),
                List.of(),
                evidence,
                2,
                VerdictDetails.NONE,
                department,
                "nl",
                "test",
                null,
                complaint);
    }

    /** The topology, as a test talks to it. */
    private static final class Running {
        final TestInputTopic<byte[], byte[]> input;
        private final TopologyTestDriver driver;
        private final TestOutputTopic<byte[], byte[]> raisedTopic;
        private final List<Event> raised = new ArrayList<>();

        Running(TopologyTestDriver driver) {
            this.driver = driver;
            this.input = driver.createInputTopic(
                    Topics.CLASSIFIED.name(), new ByteArraySerializer(), new ByteArraySerializer());
            this.raisedTopic = driver.createOutputTopic(
                    Topics.RAISED.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        void classified(ComplaintClassified event) {
            var sealed = Envelope.seal(Topics.CLASSIFIED, event, "test");
            input.pipeInput(new TestRecord<>(
                    sealed.key().getBytes(StandardCharsets.UTF_8), sealed.value(), sealed.headers(), Alerts.NOON));
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

        Event only() {
            assertThat(raised()).hasSize(1);
            return raised.get(0);
        }

        List<TestRecord<byte[], byte[]>> dead() {
            return driver.createOutputTopic(
                            Topics.DEAD.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
        }
    }
}
