package nl.knelpunt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintRepeated;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.timeline.StretchClock;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.StreamsSettings;
import nl.knelpunt.testkit.Complaints;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintsTopologyTest {
    private static final Instant APPENDED = Complaints.NOON;
    private static final Shop SHOP =
            new Shop("test", ZoneOffset.UTC, "", ShopFile.shippedJourney(), Map.of(), Map.of(), Map.of());

    @TempDir
    Path state;

    private final KeywordClassifier classifier = new KeywordClassifier();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> submitted;

    @BeforeEach
    void start() {
        var settings = new Properties();
        settings.putAll(StreamsSettings.of(
                "test", new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString())), new SimpleMeterRegistry()));
        driver = new TopologyTestDriver(
                ComplaintsTopology.of(
                        new Verdicts(classifier, SHOP.journey(), InstantSource.fixed(Complaints.NOON)),
                        SHOP,
                        StretchClock.ALWAYS,
                        1,
                        InstantSource.fixed(Complaints.NOON)),
                settings,
                APPENDED);
        submitted =
                driver.createInputTopic(Topics.SUBMITTED.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void placesAComplaintAndNamesTheDepartmentThatCanMendIt() {
        submit(Complaints.of("c-1", "veel te laat"));

        var record = only(Topics.CLASSIFIED);
        var classified = (ComplaintClassified) open(Topics.CLASSIFIED, record);
        assertThat(classified.step()).isEqualTo("delivery");
        assertThat(classified.department()).isEqualTo("logistics");
        assertThat(classified.modelVersion()).isEqualTo("keyword-1");
        assertThat(classified.complaint()).isEqualTo(Complaints.of("c-1", "veel te laat"));
        assertThat(record.key()).asString().isEqualTo("c-1");
    }

    @Test
    void namesInEachAnswerTheOffsetThatItAnswers() {
        submit(Complaints.of("c-1", "te laat"));
        submit(Complaints.of("c-1", "te laat"));
        submitted.pipeInput(bytes("c-2"), bytes("no json"), APPENDED);

        assertThat(List.of(Topics.CLASSIFIED, Topics.REPEATED, Topics.DEAD))
                .extracting(topic -> RecordHeaders.source(only(topic).headers()))
                .containsExactly(
                        new Source("complaints.submitted", 0, 0),
                        new Source("complaints.submitted", 0, 1),
                        new Source("complaints.submitted", 0, 2));
    }

    @Test
    void takesTheSameComplaintAtAnotherTimeForARepeat() {
        var first = Complaints.of("c-1", "te laat");
        submit(first);
        submit(at(first, first.submittedAt().plusSeconds(60)));

        assertThat(read(Topics.CLASSIFIED)).hasSize(1);
        var repeated = (ComplaintRepeated) open(Topics.REPEATED, only(Topics.REPEATED));
        assertThat(repeated.complaintId()).isEqualTo("c-1");
        assertThat(repeated.sameContent()).isTrue();
    }

    @Test
    void keepsAsideAnotherTextUnderAKnownId() {
        submit(Complaints.of("c-1", "te laat"));
        submit(Complaints.of("c-1", "veel te laat"));

        assertThat(read(Topics.REPEATED)).isEmpty();
        assertThat(deadReason(only(Topics.DEAD))).isEqualTo("other_content");
    }

    @Test
    void takesEqualTextsUnderDifferentIdsForDifferentComplaints() {
        submit(Complaints.of("c-1", "te laat"));
        submit(Complaints.of("c-2", "te laat"));

        assertThat(read(Topics.CLASSIFIED)).hasSize(2);
    }

    @Test
    void forgetsAnIdAfterSevenDays() {
        submit(Complaints.of("c-1", "te laat"), APPENDED);
        submit(Complaints.of("c-1", "te laat"), APPENDED.plus(Duration.ofDays(7)));
        submit(Complaints.of("c-1", "te laat"), APPENDED.plus(Duration.ofDays(8)));

        assertThat(read(Topics.REPEATED)).hasSize(1);
        assertThat(read(Topics.CLASSIFIED)).hasSize(2);
    }

    @Test
    void keepsAsideWhatItCannotReadAsItCameAndGoesOn() {
        var rubbish = new TestRecord<>(bytes("key"), bytes("{\"text\": \"Anna"), APPENDED);
        rubbish.headers().add("x-shop", bytes("7"));
        submitted.pipeInput(rubbish);
        submit(Complaints.of("c-1", "te laat"));

        var dead = only(Topics.DEAD);
        assertThat(dead.key()).asString().isEqualTo("key");
        assertThat(dead.value()).asString().isEqualTo("{\"text\": \"Anna");
        assertThat(dead.headers().lastHeader("x-shop").value()).asString().isEqualTo("7");
        assertThat(deadReason(dead)).isEqualTo("unreadable");
        assertThat(read(Topics.CLASSIFIED)).hasSize(1);
    }

    @Test
    void keepsAsideARecordWithoutAValue() {
        submitted.pipeInput(bytes("key"), null, APPENDED);

        assertThat(deadReason(only(Topics.DEAD))).isEqualTo("unreadable");
    }

    @Test
    void keepsAsideAComplaintUnderAnothersKey() {
        var record = record(Complaints.of("c-1", "te laat"), APPENDED);
        submitted.pipeInput(new TestRecord<>(bytes("c-2"), record.value(), record.headers(), APPENDED));

        assertThat(deadReason(only(Topics.DEAD))).isEqualTo("wrong_key");
    }

    @Test
    void keepsAsideWhatMakesAStageThrowWithoutQuotingIt() {
        submit(Complaints.of("c-1", "Anna's " + KeywordClassifier.CHOKES_ON));

        var dead = only(Topics.DEAD);
        assertThat(deadReason(dead)).isEqualTo("stage_failed");
        assertThat(RecordHeaders.text(dead.headers(), RecordHeaders.DEAD_EXCEPTION))
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(dead.headers())
                .noneMatch(header -> new String(header.value(), StandardCharsets.UTF_8).contains("Anna"));
    }

    @Test
    void doesNotTakeAReplayedDeadComplaintForARepeat() {
        var complaint = Complaints.of("c-1", KeywordClassifier.CHOKES_ON + " te laat");
        submit(complaint);
        classifier.heal();
        submit(complaint);

        assertThat(read(Topics.REPEATED)).isEmpty();
        assertThat(read(Topics.CLASSIFIED)).hasSize(1);
    }

    @Test
    void carriesTheTraceAlong() {
        var record = record(Complaints.of("c-1", "te laat"), APPENDED);
        record.headers().add(RecordHeaders.TRACE, bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        submitted.pipeInput(record);

        assertThat(RecordHeaders.text(only(Topics.CLASSIFIED).headers(), RecordHeaders.TRACE))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c");
    }

    private void submit(ComplaintSubmitted complaint) {
        submit(complaint, APPENDED);
    }

    private void submit(ComplaintSubmitted complaint, Instant appended) {
        submitted.pipeInput(record(complaint, appended));
    }

    private static TestRecord<byte[], byte[]> record(ComplaintSubmitted complaint, Instant appended) {
        var sealed = Envelope.seal(Topics.SUBMITTED, complaint, "test");
        return new TestRecord<>(bytes(sealed.key()), sealed.value(), sealed.headers(), appended);
    }

    private static ComplaintSubmitted at(ComplaintSubmitted complaint, Instant submittedAt) {
        return new ComplaintSubmitted(
                complaint.complaintId(),
                submittedAt,
                complaint.channel(),
                complaint.text(),
                complaint.language(),
                complaint.rating(),
                complaint.orderId(),
                complaint.productId(),
                complaint.customer(),
                complaint.takenBy(),
                complaint.attributes());
    }

    private final Map<Topic, List<TestRecord<byte[], byte[]>>> seen = new HashMap<>();

    private List<TestRecord<byte[], byte[]>> read(Topic topic) {
        return seen.computeIfAbsent(
                topic,
                name -> driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList());
    }

    private TestRecord<byte[], byte[]> only(Topic topic) {
        assertThat(read(topic)).hasSize(1);
        return read(topic).get(0);
    }

    private static Object open(Topic topic, TestRecord<byte[], byte[]> record) {
        return Envelope.open(topic, record.headers(), record.value());
    }

    private static String deadReason(TestRecord<byte[], byte[]> dead) {
        return String.valueOf(RecordHeaders.text(dead.headers(), RecordHeaders.DEAD_REASON));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
