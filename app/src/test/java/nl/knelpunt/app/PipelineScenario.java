package nl.knelpunt.app;

import static nl.knelpunt.app.Pipeline.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From an HTTP request to a department's mailbox and webhook, on whichever Kafka a subclass brings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineScenario {
    private static final String LATE =
            "Mijn pakket is nog steeds niet bezorgd, ik wacht al twee weken op de bezorger (%s).";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Departments departments = new Departments();
    private Pipeline pipeline;

    /** Of the Kafka, which is up. */
    abstract String bootstrapServers();

    @BeforeAll
    void start(@TempDir Path state) {
        pipeline = new Pipeline(bootstrapServers(), departments, Classifiers.shipped(), state);
    }

    @AfterAll
    void stop() {
        pipeline.close();
        departments.close();
    }

    @Test
    void bringsAComplaintToTheDepartmentThatCanMendItAndToNoOther() throws Exception {
        pipeline.submit("late-1", LATE.formatted("eerste"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(departments.mails("logistics@winkel.example", "(eerste)"))
                    .singleElement()
                    .asString()
                    .contains("W-1001");
            assertThat(departments.posted("/each")).containsOnlyOnce("late-1");
            assertThat(departments.posted("/digest")).containsOnlyOnce("late-1");
        });
        assertThat(departments.mails("others@winkel.example", "(eerste)")).isEmpty();
    }

    @Test
    void tellsNobodyOfPraise() throws Exception {
        pipeline.submit("praise-1", "Super snel geleverd en prachtig ingepakt, heel blij mee, dank jullie wel!");
        pipeline.submit("late-2", LATE.formatted("na de lof"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(departments.posted("/each")).contains("late-2"));
        var report = pipeline.settled();
        assertThat(report.heldBack()).isPositive();
        assertThat(departments.mails("others@winkel.example", "prachtig ingepakt"))
                .isEmpty();
        assertThat(departments.mails("logistics@winkel.example", "prachtig ingepakt"))
                .isEmpty();
    }

    @Test
    void carriesTheTraceOfTheRequestToTheAlert() throws Exception {
        pipeline.submit("traced-1", LATE.formatted("met spoor"), TRACE);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Records.of(Topics.RAISED, pipeline.kafka()))
                        .filteredOn(PipelineScenario::alertsOfTraced)
                        .hasSize(2)
                        .allSatisfy(record -> assertThat(RecordHeaders.text(record.headers(), RecordHeaders.TRACE))
                                .isEqualTo(TRACE)));
    }

    @Test
    void writesNothingThatThePublishedContractDoesNotDescribe() throws Exception {
        pipeline.submit("again-1", LATE.formatted("twee keer"));
        pipeline.settled();
        pipeline.submit("again-1", LATE.formatted("twee keer"));
        pipeline.submit("again-1", LATE.formatted("met een ander verhaal"));
        pipeline.submit("praise-2", "Heel tevreden, mooie schoenen en snel in huis.");
        pipeline.post(
                "/orders/W-1001/milestones",
                Json.write(Map.of("milestone", "placed", "at", "2026-03-02T12:00:00Z")),
                TRACE);
        var report = pipeline.settled();
        var contract = new PublishedContract();

        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.dead()).isEqualTo(1);
        for (var topic : Topics.ALL) {
            assertThat(Records.of(topic, pipeline.kafka()))
                    .allSatisfy(record -> assertThat(contract.problems(record)).isEmpty());
        }
    }

    /** Not the digest's, which many complaints caused. */
    private static boolean alertsOfTraced(ConsumerRecord<byte[], byte[]> record) {
        return Envelope.open(Topics.RAISED, record.headers(), record.value()) instanceof AlertRaised alert
                && !alert.receiver().equals("logistics-digest")
                && alert.complaints().getFirst().complaintId().equals("traced-1");
    }
}
