package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.producer.FileSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    @TempDir
    private Path folder;

    @Test
    void areAtLeast150DifferentComplaintsInDutchAndEnglishThatAShopCouldSend() throws Exception {
        var complaints = read();
        var languages =
                complaints.stream().map(ComplaintSubmitted::language).distinct().toList();

        assertThat(complaints).hasSameSizeAs(DemoShop.samples());
        assertThat(complaints.stream()
                        .map(complaint -> complaint.text().value())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(150);
        assertThat(languages).contains("nl", "en");
    }

    @Test
    void touchEveryStepOfTheJourney() throws Exception {
        var classifier = Classifiers.shipped();
        var steps = read().stream()
                .map(complaint -> classifier
                        .classify(complaint.text().value(), complaint.language())
                        .step())
                .distinct();

        assertThat(steps).containsAll(classifier.steps());
    }

    private List<ComplaintSubmitted> read() throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("samples.ndjson"), DemoShop.samples());
        var taken = new ArrayList<ComplaintSubmitted>();
        var summary = FileSubmission.of(file, Map.of(), Instant.EPOCH)
                .submit(
                        complaint -> {
                            taken.add(complaint);
                            return CompletableFuture.completedFuture(null);
                        },
                        (bytes, rows) -> {});
        assertThat(summary.reports()).isEmpty();
        return taken;
    }
}
