package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSubmissionTest {
    @TempDir
    private Path directory;

    @Test
    void givesTheSameFileTheSameIdsUnderAnyName() throws Exception {
        var rows = "{\"text\":\"a\"}\n{\"text\":\"a\"}\n{\"text\":\"a\",\"complaintId\":\"own\"}\n";

        var once = ids(ndjson("one.ndjson", rows));
        var again = ids(ndjson("two.jsonl", rows));
        var other = ids(ndjson("three.ndjson", rows + "\n"));

        assertThat(once).hasSize(3).doesNotHaveDuplicates().contains("own");
        assertThat(once.getFirst().charAt(14)).isEqualTo('5');
        assertThat(again).isEqualTo(once);
        assertThat(other).doesNotContainAnyElementsOf(once.subList(0, 2));
    }

    @Test
    void goesOnAfterALineThatIsNoComplaint() throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes("\uFEFF{\"text\":\"a\"}\r\n\r\n{\r\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("{\"text\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(("{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes("{\"text\":\"b\"}".getBytes(StandardCharsets.UTF_8));

        var submitted = Submitted.file(directory.resolve("a.ndjson"), file.toByteArray(), Map.of());

        assertThat(submitted.texts()).containsExactly("a", "b");
        assertThat(submitted.refusedLines()).containsExactly(3L, 4L, 5L);
        assertThat(submitted.summary().refused()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"data | {\"text\":\"a\"}", "data | 'text\na'", "DATA.CSV | 'text\na'", "b.txt | {\"text\":\"a\"}"})
    void knowsAFileByItsNameOrElseByItsBeginning(String name, String content) throws Exception {
        var submitted = Submitted.file(directory.resolve(name), content.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(submitted.texts()).containsExactly("a");
    }

    @Test
    void hasNoColumnsToMapInNdjson() {
        assertThatThrownBy(() -> Submitted.file(
                        directory.resolve("a.ndjson"), "{}".getBytes(StandardCharsets.UTF_8), Map.of("text", "a")))
                .isInstanceOf(SubmissionException.class);
    }

    @Test
    void countsEveryRefusedRowButReportsTheFirstHundred() throws Exception {
        var submitted = ndjson("a.ndjson", "{}\n".repeat(150));

        assertThat(submitted.summary().refused()).isEqualTo(150);
        assertThat(submitted.summary().reports()).hasSize(100);
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        var file = Files.writeString(directory.resolve("a.csv"), "text\na\nb\n");
        var submission = FileSubmission.of(file, Map.of(), Complaints.NOON);
        var steps = new ArrayList<Long>();

        submission.submit(
                complaint -> CompletableFuture.completedFuture(null),
                (bytes, rows) -> steps.addAll(List.of(bytes, rows)));

        assertThat(steps).containsExactly(7L, 1L, 9L, 2L);
        assertThat(submission.bytes()).isEqualTo(9);
    }

    @Test
    void saysWhichRowsKafkaDidNotTake() throws Exception {
        var file = Files.writeString(directory.resolve("a.csv"), "text\na\nb\nc\n");
        var sent = new AtomicInteger();

        var summary = FileSubmission.of(file, Map.of(), Complaints.NOON)
                .submit(
                        complaint -> sent.incrementAndGet() == 2
                                ? RememberingOutbox.failure()
                                : CompletableFuture.completedFuture(null),
                        (bytes, rows) -> {});

        assertThat(summary.accepted()).isEqualTo(2);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.complete()).isTrue();
        assertThat(summary.reports().getFirst().line()).isEqualTo(3);
    }

    @Test
    void givesUpWhenKafkaTakesNothing() throws Exception {
        var file = Files.writeString(directory.resolve("a.csv"), "text\n" + "a\n".repeat(1_000));
        var sent = new AtomicInteger();

        var summary = FileSubmission.of(file, Map.of(), Complaints.NOON)
                .submit(
                        complaint -> {
                            sent.incrementAndGet();
                            return RememberingOutbox.failure();
                        },
                        (bytes, rows) -> {});

        assertThat(summary.complete()).isFalse();
        assertThat(sent).hasValue(10);
    }

    private Submitted ndjson(String name, String content) throws Exception {
        return Submitted.file(directory.resolve(name), content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static List<String> ids(Submitted submitted) {
        return submitted.complaints().stream()
                .map(ComplaintSubmitted::complaintId)
                .toList();
    }
}
