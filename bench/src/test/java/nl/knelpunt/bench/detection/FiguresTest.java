package nl.knelpunt.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.knelpunt.app.simulation.TrueIncident;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Instant FROM = Instant.parse("2026-01-19T13:00:00Z");

    @Test
    void leavesAQuantileOpenThatLiesAmongWhatWasMissed() {
        var minutes = new ArrayList<Double>();
        for (var i = 1; i <= 18; i++) {
            minutes.add((double) i);
        }
        minutes.add(Finding.NEVER);
        minutes.add(Finding.NEVER);

        assertThat(Rounded.quantile(minutes, 0.5)).isEqualTo(10);
        assertThat(Rounded.quantile(minutes, 0.95)).isNull();
    }

    @Test
    void countsFalseProblemsOfTheQuietScenarioByTheRun() {
        var runs = List.of(run("quiet", List.of()), run("quiet", List.of(problem(1), problem(2), problem(3))));

        assertThat(DetectionFigures.of(runs, Run::score).falseProblemsQuiet90Days())
                .isEqualTo(1.5);
        assertThat(DetectionFigures.of(runs, Run::score).falseProblemsBlackFriday())
                .isNull();
    }

    @Test
    void takesThePaceOfAnAcuteIncidentFromTheScenarioOfThatName() {
        var incident =
                new TrueIncident("i", "product", "quality", Map.of(), false, FROM, FROM.plus(Duration.ofDays(1)));
        var runs = List.of(
                run("acute", List.of(incident), List.of(problem(14))),
                run("another", List.of(incident), List.of(problem(500))));

        assertThat(DetectionFigures.of(runs, Run::score).acuteMinutesP50()).isEqualTo(14);
    }

    @Test
    void countsTheDaysUntilWhatGetsSlowlyWorseIsFound() {
        var incident = new TrueIncident("i", "product", "quality", Map.of(), true, FROM, FROM.plus(Duration.ofDays(9)));
        var runs = List.of(run("slowly-worse", List.of(incident), List.of(problem(3 * 24 * 60))));

        assertThat(DetectionFigures.of(runs, Run::score).slowDaysP50()).isEqualTo(3);
    }

    @Test
    void keepsTextsThatNameTheirStepApart() {
        var steps = new StepCounts();
        steps.add(false, false, true);
        steps.add(false, false, false);
        steps.add(true, true, false);

        assertThat(steps.accuracy()).isEqualTo(new StepAccuracy(0.0, 0.5, 1.0, 0.0));
        assertThat(steps.namelessShare()).isEqualTo(0.667);
    }

    @Test
    void tellsEveryFigureInOneFlatObjectOfJson() {
        var json = Json.MAPPER.readTree(Json.write(Report.of(2, List.of(run("quiet", List.of())))));

        assertThat(json.propertyNames())
                .contains(
                        "acuteMinutesP50",
                        "acuteMinutesP95",
                        "smallShopMinutesP50",
                        "rightStep",
                        "rightAttribute",
                        "slowDaysP50",
                        "falseProblemsQuiet90Days",
                        "falseProblemsBlackFriday",
                        "stepAccuracyTextOnly",
                        "stepAccuracyWithTimeline",
                        "stepAccuracyNamedTextOnly",
                        "stepAccuracyNamedWithTimeline");
        assertThat(json.path("falseProblemsQuiet90Days").asDouble()).isZero();
    }

    private static Run run(String scenario, List<Problem> problems) {
        return run(scenario, List.of(), problems);
    }

    private static Run run(String scenario, List<TrueIncident> incidents, List<Problem> problems) {
        var score = Score.of(FROM.minus(Score.SETTLING), incidents, problems);
        return new Run(scenario, 1, score, score, new StepCounts(), 0);
    }

    private static Problem problem(int minutes) {
        return new Problem("product", "quality", FROM.plus(Duration.ofMinutes(minutes)), Map.of(), Map.of());
    }
}
