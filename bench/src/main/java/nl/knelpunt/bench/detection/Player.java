package nl.knelpunt.bench.detection;

import java.time.Duration;
import nl.knelpunt.app.simulation.Happening;
import nl.knelpunt.app.simulation.Scenario;
import nl.knelpunt.app.simulation.Simulation;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Rehearsal;
import nl.knelpunt.processor.surge.SurgeSettings;
import nl.knelpunt.processor.surge.SurgeWatch;

/** Plays a scenario to the processor, and to a watch for surges that is told the true steps and faults. */
final class Player {
    private final Rehearsal rehearsal;
    private final SurgeWatch watch;
    private final Journey journey;
    private final ProblemLog problems = new ProblemLog();
    private final ProblemLog withTrueLabels = new ProblemLog();
    private final StepCounts steps = new StepCounts();

    private Player(Scenario scenario, Classifier classifier) {
        var shop = scenario.configuration();
        rehearsal = new Rehearsal(shop, classifier);
        watch = new SurgeWatch(SurgeSettings.of(shop));
        journey = shop.journey();
    }

    static Run play(String name, Scenario scenario, long seed, Classifier classifier) {
        var started = System.nanoTime();
        var player = new Player(scenario, classifier);
        player.play(new Simulation(scenario, seed));
        return new Run(
                name,
                seed,
                Score.of(scenario.begin(), scenario.truth(), player.problems.problems()),
                Score.of(scenario.begin(), scenario.truth(), player.withTrueLabels.problems()),
                player.steps,
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private void play(Simulation simulation) {
        while (simulation.hasNext()) {
            var happening = simulation.next();
            switch (happening) {
                case Happening.Progress progress -> take(progress.event());
                case Happening.Complaint complaint -> take(complaint);
            }
            if (simulation.isOrderOver()) {
                rehearsal.ended(orderId(happening));
            }
        }
    }

    private void take(OrderProgressed progress) {
        problems.add(rehearsal.progressed(progress));
        if (progress.milestone().equals(journey.milestones().getFirst())) {
            watch.ordered(progress.at(), progress.attributes());
        }
        for (var stretch : journey.stretches()) {
            if (stretch.from().equals(progress.milestone())) {
                watch.began(progress.at(), stretch.id());
            }
        }
    }

    private void take(Happening.Complaint complaint) {
        var event = complaint.event();
        var truth = complaint.truth();
        var answer = rehearsal.complained(event);
        problems.add(answer.news());
        withTrueLabels.add(watch.complained(
                event.submittedAt(),
                event.complaintId(),
                event.orderId(),
                truth.step(),
                truth.fault(),
                event.attributes()));
        steps.add(
                truth.namesStep(),
                answer.byText().step().equals(truth.step()),
                answer.verdict().step().equals(truth.step()));
    }

    private static String orderId(Happening happening) {
        return switch (happening) {
            case Happening.Progress progress -> progress.event().orderId();
            case Happening.Complaint complaint ->
                String.valueOf(complaint.event().orderId());
        };
    }
}
