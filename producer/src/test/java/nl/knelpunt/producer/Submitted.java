package nl.knelpunt.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.testkit.Complaints;

/** A file that was submitted: what was sent, and what was said of it. */
record Submitted(List<ComplaintSubmitted> complaints, SubmissionSummary summary) {

    static Submitted csv(Path directory, String content) throws IOException, InterruptedException {
        return file(directory.resolve("a.csv"), content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Submitted file(Path file, byte[] content, Map<String, String> columns)
            throws IOException, InterruptedException {
        var sent = new CopyOnWriteArrayList<ComplaintSubmitted>();
        var summary = FileSubmission.of(Files.write(file, content), columns, Complaints.NOON)
                .submit(
                        complaint -> {
                            sent.add(complaint);
                            return CompletableFuture.completedFuture(null);
                        },
                        (bytes, rows) -> {});
        return new Submitted(sent, summary);
    }

    List<String> texts() {
        return complaints.stream().map(complaint -> complaint.text().value()).toList();
    }

    List<Long> refusedLines() {
        return summary.reports().stream().map(RowReport::line).toList();
    }
}
