package nl.knelpunt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.WaitingComplaints.Waiting;
import nl.knelpunt.processor.timeline.StretchClock;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.StreamsSettings;
import nl.knelpunt.testkit.Complaints;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complaints meet the timelines of their orders, and each other. */
class TimelinesTopologyTest {
    private static final Instant NOW = Complaints.NOON;
    private static final Shop SHOP =
            new Shop("test", ZoneOffset.UTC, "", ShopFile.shippedJourney(), Map.of(), Map.of(), Map.of());
    private static final Map<String, String> OF_VENLO = Map.of("warehouse", "venlo", "colour", "blue");

    @TempDir
    Path state;

    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var settings = new Properties();
        settings.putAll(StreamsSettings.of(
                "test", new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString())), new SimpleMeterRegistry()));
        var clock = InstantSource.fixed(NOW);
        driver = new TopologyTestDriver(
                ComplaintsTopology.of(
                        new Verdicts(new KeywordClassifier(), SHOP.journey(), clock),
                        SHOP,
                        StretchClock.ALWAYS,
                        1,
                        clock),
                settings,
                NOW);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void tellsTheWarehouseOfAnOrderThatLiesUnpickedWhateverTheCustomerCallsIt() {
        learnWhatIsUsual();
        progress("o-1", "placed", NOW.minus(Duration.ofDays(5)));
        progress("o-1", "paid", NOW.minus(Duration.ofDays(5)));
        complain("c-1", "o-1", "mijn pakket is te laat");

        var verdict = classified().getLast();
        assertThat(verdict.step()).isEqualTo("fulfilment");
        assertThat(verdict.department()).isEqualTo("warehouse");
        var timeline = Objects.requireNonNull(verdict.timeline());
        assertThat(timeline.agreement()).isEqualTo(Agreement.TELLS_MORE);
        assertThat(timeline.textStep()).isEqualTo("delivery");
        assertThat(timeline.cause()).isEqualTo("preparing");
        assertThat(timeline.attributes()).isEqualTo(Map.of("warehouse", "venlo"));
    }

    @Test
    void leavesTheWordToTheTextWhereNothingIsKnownOfTheOrder() {
        learnWhatIsUsual();
        complain("c-1", "o-1", "mijn pakket is te laat");

        var verdict = classified().getLast();
        assertThat(verdict.step()).isEqualTo("delivery");
        assertThat(verdict.timeline()).isNull();
    }

    @Test
    void findsTheOrderByTheNumberThatTheTextNames() {
        learnWhatIsUsual();
        progress("2026-4711", "placed", NOW.minus(Duration.ofDays(5)));
        progress("2026-4711", "paid", NOW.minus(Duration.ofDays(5)));
        complain("c-1", null, "bestelling 2026-4711 is te laat");

        assertThat(Objects.requireNonNull(classified().getLast().timeline()).orderId())
                .isEqualTo("2026-4711");
    }

    @Test
    void changesTheVerdictWhenATimelineComesAfterTheComplaint() {
        learnWhatIsUsual();
        complain("c-1", "o-1", "mijn pakket is te laat");
        progress("o-1", "placed", NOW.minus(Duration.ofDays(5)));
        progress("o-1", "paid", NOW.minus(Duration.ofDays(5)));

        var revised = read(Topics.REVISED);
        var last = (ComplaintClassified) open(Topics.REVISED, revised.getLast());
        assertThat(last.step()).isEqualTo("fulfilment");
        assertThat(last.revision()).isEqualTo(revised.size());
        assertThat(RecordHeaders.source(revised.getLast().headers()))
                .isEqualTo(new Source("complaints.submitted", 0, 0));
    }

    @Test
    void followsAnOrderAlsoIfWhatWaitsForItCannotBeRead() {
        new WaitingComplaints(driver.getWindowStore(WaitingComplaints.STORE))
                .add(
                        "o-1",
                        new Waiting(Bytes.wrap(new byte[] {99}), NOW, "", 0, new Source("complaints.submitted", 0, 0)),
                        NOW.toEpochMilli());
        progress("o-1", "placed", NOW.minus(Duration.ofDays(5)));
        complain("c-1", "o-1", "mijn pakket is te laat");

        assertThat(read(Topics.DEAD)).isEmpty();
        assertThat(classified().getLast().timeline()).isNotNull();
    }

    @Test
    void changesNothingByWhatHappenedAfterTheComplaint() {
        learnWhatIsUsual();
        progress("o-1", "placed", NOW.minus(Duration.ofDays(5)));
        progress("o-1", "paid", NOW.minus(Duration.ofDays(5)));
        complain("c-1", "o-1", "mijn pakket is te laat");
        progress("o-1", "handed_over", NOW.plusSeconds(60));

        assertThat(read(Topics.REVISED)).isEmpty();
    }

    @Test
    void asksForALookWhereTextAndTimelineCannotBothBeTrue() {
        learnWhatIsUsual();
        progress("o-1", "placed", NOW.minus(Duration.ofDays(5)));
        progress("o-1", "delivered", NOW.minus(Duration.ofDays(3)));
        complain("c-1", "o-1", "te laat: ik heb mijn bestelling nooit ontvangen");

        var verdict = classified().getLast();
        assertThat(Objects.requireNonNull(verdict.timeline()).agreement()).isEqualTo(Agreement.CONTRADICTS);
        assertThat(verdict.department()).isEqualTo("triage");
        assertThat(verdict.details().abstained()).isTrue();
    }

    @Test
    void answersOnceAndNamesTheOffsetThatItAnswers() {
        complain("c-1", "o-1", "te laat");
        complain("c-2", null, "te laat");

        assertThat(read(Topics.CLASSIFIED))
                .extracting(record -> RecordHeaders.source(record.headers()))
                .containsExactlyInAnyOrder(
                        new Source("complaints.submitted", 0, 0), new Source("complaints.submitted", 0, 1));
        assertThat(read(Topics.DEAD)).isEmpty();
    }

    @Test
    void keepsAsideAMilestoneThatTheJourneyDoesNotHaveAndOneOfTheFuture() {
        progress("o-1", "teleported", NOW);
        progress("o-1", "paid", NOW.plus(Duration.ofDays(1)));

        assertThat(read(Topics.DEAD))
                .extracting(record -> RecordHeaders.text(record.headers(), RecordHeaders.DEAD_REASON))
                .containsExactly("no_such_milestone", "no_such_milestone");
    }

    @Test
    void tellsWhatIsUsualForAllOrdersAndForEachWarehouse() {
        learnWhatIsUsual();

        assertThat(read(Topics.NORMS))
                .map(record -> (NormLearnt) open(Topics.NORMS, record))
                .extracting(NormLearnt::key)
                .contains("preparing", "preparing/warehouse=venlo", "delivering");
    }

    @Test
    void opensOneProblemWhenManyComplainOfTheSame() {
        for (var day = 20; day > 0; day--) {
            for (var hour = 0; hour < 24; hour += 6) {
                complain("c-" + day + "-" + hour, null, "te laat", NOW.minus(Duration.ofHours(24L * day - hour)));
            }
        }
        for (var minute = 0; minute < 40; minute++) {
            complain("surge-" + minute, null, "te laat", NOW.plusSeconds(60L * minute - 2400));
        }
        driver.advanceWallClockTime(Duration.ofSeconds(25));

        var problems = read(Topics.BOTTLENECKS).stream()
                .map(record -> (BottleneckDetected) open(Topics.BOTTLENECKS, record))
                .toList();
        assertThat(problems)
                .extracting(BottleneckDetected::problemId)
                .containsOnly(problems.getFirst().problemId());
        assertThat(problems.getFirst().state()).isEqualTo(BottleneckDetected.State.OPENED);
        assertThat(problems.getFirst().key()).isEqualTo("delivery/delay");
    }

    /** Of 60 orders most were ready within a day and there within another. */
    private void learnWhatIsUsual() {
        for (var i = 0; i < 60; i++) {
            var placed = NOW.minus(Duration.ofDays(20)).plus(Duration.ofHours(i));
            progress("usual-" + i, "placed", placed);
            progress("usual-" + i, "paid", placed.plusSeconds(60 + i));
            progress("usual-" + i, "handed_over", placed.plus(Duration.ofHours(12 + i % 12)));
            progress("usual-" + i, "delivered", placed.plus(Duration.ofHours(36 + i % 12)));
        }
        driver.advanceWallClockTime(Duration.ofSeconds(25));
    }

    private void progress(String orderId, String milestone, Instant at) {
        send(Topics.ORDERS, new OrderProgressed(orderId, milestone, at, null, OF_VENLO), NOW);
    }

    private void complain(String id, @Nullable String orderId, String text) {
        complain(id, orderId, text, NOW);
    }

    private void complain(String id, @Nullable String orderId, String text, Instant at) {
        var sample = Complaints.of(id, text);
        send(
                Topics.SUBMITTED,
                new ComplaintSubmitted(
                        id, at, sample.channel(), sample.text(), null, null, orderId, null, null, null, Map.of()),
                NOW);
    }

    private void send(Topic topic, Event event, Instant at) {
        var sealed = Envelope.seal(topic, event, "test");
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        sealed.key().getBytes(StandardCharsets.UTF_8), sealed.value(), sealed.headers(), at));
    }

    private List<ComplaintClassified> classified() {
        return read(Topics.CLASSIFIED).stream()
                .map(record -> (ComplaintClassified) open(Topics.CLASSIFIED, record))
                .toList();
    }

    private List<TestRecord<byte[], byte[]>> read(Topic topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static Object open(Topic topic, TestRecord<byte[], byte[]> record) {
        return Envelope.open(topic, record.headers(), record.value());
    }
}
