package nl.knelpunt.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.knelpunt.app.bottlenecks.AffectedText;
import nl.knelpunt.app.bottlenecks.LearntNorms;
import nl.knelpunt.app.bottlenecks.ProblemSpan;
import nl.knelpunt.app.bottlenecks.Problems;
import nl.knelpunt.app.bottlenecks.StuckOrders;
import nl.knelpunt.app.bottlenecks.Words;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "affected",
        description = {
            "Lists open orders that are stuck and whose customers have not written, the longest first: write to them before they do.",
            "Stuck is an order that has been on a stretch for longer than nineteen of twenty orders take."
        },
        mixinStandardHelpOptions = true)
final class AffectedCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final AtOption at = new AtOption();

    @Parameters(
            paramLabel = "PROBLEM|STRETCH",
            description = "The id of a problem, as knelpunt bottlenecks shows it, or of a stretch of the journey.")
    private String what = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many orders to list; the others are counted. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--json", description = "As one line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new UsageException("--limit must not be negative");
        }
        var now = at.instant();
        var journey = config.journey();
        var words = new Words(journey, config.timeZone());
        var kafka = Environment.ofProcess().kafka();
        var problem = isStretch(journey) ? null : problem(kafka, now);
        var norms = new LearntNorms(now);
        TopicEvents.read(kafka, Topics.NORMS, NormLearnt.class, norms::accept);
        var stuck = new StuckOrders(journey, config.clock(), stretches(journey, problem), now, problem, norms);
        var orders = stuck.passages();
        TopicEvents.readInTurn(kafka, Topics.ORDERS, null, OrderProgressed.class, orders::accept, orders::handOver);
        whoWrote(kafka, now, stuck);
        var report = stuck.report(limit);
        System.out.println(
                json ? new String(Json.write(report), StandardCharsets.UTF_8) : AffectedText.of(report, words));
        return Main.FINE;
    }

    private boolean isStretch(Journey journey) {
        return journey.stretches().stream().anyMatch(stretch -> stretch.id().equals(what));
    }

    private ProblemSpan problem(Map<String, Object> kafka, Instant now) {
        var problems = new Problems(now);
        TopicEvents.read(kafka, Topics.BOTTLENECKS, BottleneckDetected.class, problems::accept);
        return problems.find(what)
                .orElseThrow(
                        () -> new UsageException("no stretch of the journey and no problem is called so; stretches: "
                                + config.journey().stretches().stream()
                                        .map(Journey.Stretch::id)
                                        .collect(Collectors.joining(", "))
                                + "; open problems: "
                                + (problems.open().isEmpty()
                                        ? "none"
                                        : problems.open().stream()
                                                .map(ProblemSpan::problemId)
                                                .collect(Collectors.joining(", ")))));
    }

    private List<String> stretches(Journey journey, @Nullable ProblemSpan problem) {
        var stretches = journey.stretches().stream()
                .filter(stretch -> problem == null
                        ? stretch.id().equals(what)
                        : stretch.step().equals(problem.step()))
                .map(Journey.Stretch::id)
                .toList();
        if (problem != null && stretches.isEmpty()) {
            throw new UsageException("the problem's step, " + problem.step()
                    + ", owns no stretch of an order's way: no order can be stuck there");
        }
        return stretches;
    }

    /** Also of what was not classified yet, or could not be. */
    private static void whoWrote(Map<String, Object> kafka, Instant now, StuckOrders stuck) {
        TopicEvents.read(kafka, Topics.SUBMITTED, ComplaintSubmitted.class, complaint -> wrote(complaint, now, stuck));
        for (Topic topic : List.of(Topics.CLASSIFIED, Topics.REVISED)) {
            TopicEvents.read(kafka, topic, ComplaintClassified.class, verdict -> {
                wrote(verdict.complaint(), now, stuck);
                if (verdict.timeline() != null
                        && verdict.complaint().submittedAt().isBefore(now)) {
                    stuck.wrote(verdict.timeline().orderId());
                }
            });
        }
    }

    private static void wrote(ComplaintSubmitted complaint, Instant now, StuckOrders stuck) {
        if (complaint.orderId() != null && complaint.submittedAt().isBefore(now)) {
            stuck.wrote(complaint.orderId());
        }
    }
}
