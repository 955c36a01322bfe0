package nl.knelpunt.app;

import static nl.knelpunt.app.Pipeline.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @TempDir
    private Path state;

    @Test
    void classifiesAndAlertsADeadComplaintOnceTheCauseIsGone() throws Exception {
        var classifier = new AilingClassifier("verslikking");
        try (var departments = new Departments();
                var pipeline = new Pipeline(BROKER.bootstrapServers(), departments, classifier, state)) {
            pipeline.submit("dead-1", "Mijn pakket is nog steeds niet bezorgd, een ware verslikking.");
            pipeline.submit("well-1", "Mijn pakket is nog steeds niet bezorgd.");
            var before = pipeline.settled();
            var letters = new DeadLetters(pipeline.kafka());

            assertThat(before.dead()).isEqualTo(1);
            assertThat(before.classified()).isEqualTo(1);
            letters.list(entry -> assertThat(entry.reason()).isEqualTo("stage_failed"));
            assertThat(departments.posted("/each")).containsExactly("well-1");

            classifier.heal();
            assertThat(letters.replay(entry -> true)).isEqualTo(1);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(departments.posted("/each")).containsOnlyOnce("dead-1"));
            // each receiver in its own time
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(departments.mails("logistics@winkel.example", "een ware verslikking"))
                                    .hasSize(1));
            assertThat(Records.events(Topics.CLASSIFIED, ComplaintClassified.class, pipeline.kafka()))
                    .extracting(ComplaintClassified::complaintId)
                    .containsExactlyInAnyOrder("dead-1", "well-1");
            var after = pipeline.settled();
            assertThat(after.submitted()).isEqualTo(3);
            assertThat(after.classified()).isEqualTo(2);
            assertThat(after.dead()).isEqualTo(1);
            assertThat(after.repeated()).isZero();

            // what was classified meanwhile is a repeat, and does no harm
            assertThat(letters.replay(entry -> true)).isEqualTo(1);
            assertThat(pipeline.settled().repeated()).isEqualTo(1);
        }
    }
}
