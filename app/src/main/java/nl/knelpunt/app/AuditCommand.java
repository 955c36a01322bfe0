package nl.knelpunt.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        description = {
            "Proves from the topics alone that no complaint, verdict or alert was lost.",
            "Judges what was submitted until now; waits for what is still under way. Exit code 1 if a balance does not hold."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private static final long LOOK_AGAIN_MILLIS = 500;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "P29D",
            description = "How far back, such as PT1H. All topics must still hold it. Default: ${DEFAULT-VALUE}.")
    private Duration since = Duration.ZERO;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT2M",
            description = "For what is under way, at most; summaries take their time. Default: ${DEFAULT-VALUE}.")
    private Duration wait = Duration.ZERO;

    @Option(names = "--json", description = "As one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (since.compareTo(Topics.SUBMITTED.kept()) > 0) {
            throw new UsageException("--since: complaints.submitted is kept for " + Topics.SUBMITTED.kept());
        }
        var report = settled();
        System.out.println(json ? new String(Json.write(report), StandardCharsets.UTF_8) : AuditTable.of(report));
        return report.holds() ? Main.FINE : Main.FINDING;
    }

    private AuditReport settled() throws InterruptedException {
        var giveUp = System.nanoTime() + wait.toNanos();
        try (var audit = new Audit(Environment.ofProcess().kafka())) {
            audit.startAt(Instant.now().minus(since));
            audit.endNow();
            var report = audit.read();
            while (!report.holds() && System.nanoTime() < giveUp) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                report = audit.read();
            }
            return report;
        }
    }
}
