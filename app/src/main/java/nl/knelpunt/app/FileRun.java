package nl.knelpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.Json;
import nl.knelpunt.producer.FileSubmission;
import nl.knelpunt.producer.SubmissionSummary;

/** The demo with a file: submits it, and can wait until all of it has been handled. */
final class FileRun {
    /** Without any progress for so long, it will not come. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int LOOK_AGAIN_MILLIS = 250;

    private final Demo demo;
    private final Path file;
    private final Map<String, String> columns;

    FileRun(Demo demo, Path file, Map<String, String> columns) {
        this.demo = demo;
        this.file = file;
        this.columns = columns;
    }

    SubmissionSummary submit() throws IOException, InterruptedException {
        demo.awaitReady();
        try (var producer = new ComplaintProducer(demo.kafka(), "demo")) {
            var submission = FileSubmission.of(file, columns, Instant.now());
            try (var bar = new Progress("submit", submission.bytes())) {
                return submission.submit(producer::send, bar::at);
            }
        }
    }

    /** @return the exit code: 0 if every row went in, all was handled, and the three balances hold */
    int toTheEnd(boolean json) throws IOException, InterruptedException {
        var started = System.nanoTime();
        try (var audit = new Audit(demo.kafka())) {
            audit.startNow();
            var submitted = submit();
            SubmissionTable.print(submitted, System.err);
            audit.endNow();
            var report = handled(audit);
            var seconds = Math.round((System.nanoTime() - started) / 1e8) / 10.0;
            System.out.println(
                    json
                            ? new String(Json.write(Summary.of(report, seconds)), StandardCharsets.UTF_8)
                            : AuditTable.of(report));
            var allTaken =
                    submitted.complete() && submitted.failed() == 0 && report.submitted() == submitted.accepted();
            return report.holds() && allTaken ? Main.FINE : Main.FINDING;
        }
    }

    private static AuditReport handled(Audit audit) throws InterruptedException {
        var report = audit.read();
        var lastProgress = System.nanoTime();
        while (!report.isSettled() && System.nanoTime() - lastProgress < PATIENCE.toNanos()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            var before = report;
            report = audit.read();
            if (!report.equals(before)) {
                lastProgress = System.nanoTime();
            }
        }
        return report;
    }

    /** The last line of {@code demo --exit --json}. */
    record Summary(
            long submitted,
            long classified,
            long dead,
            long repeated,
            long alerted,
            long heldBack,
            Alerts alerts,
            SortedMap<String, Long> byDepartment,
            double seconds) {

        record Alerts(long raised, long delivered, long pending, long givenUp) {}

        static Summary of(AuditReport report, double seconds) {
            var alerts = report.alerts();
            return new Summary(
                    report.submitted(),
                    report.classified(),
                    report.dead(),
                    report.repeated(),
                    report.alerted(),
                    report.heldBack(),
                    new Alerts(alerts.raised(), alerts.delivered(), alerts.pending(), alerts.givenUp()),
                    report.byDepartment(),
                    seconds);
        }
    }
}
