package nl.knelpunt.bench.detection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * All figures.
 *
 * @param figures with complaints as the classifier and the timelines place them
 * @param steps of scenario {@code half-nameless}
 * @param withTrueLabels had each complaint been placed on its true step and fault
 */
record Report(
        int seeds,
        @JsonUnwrapped DetectionFigures figures,
        @JsonUnwrapped StepAccuracy steps,
        DetectionFigures withTrueLabels,
        List<ScenarioFigures> scenarios) {
    private static final String OF_STEPS = "half-nameless";

    static Report of(int seeds, List<Run> runs) {
        var scenarios = ScenarioFigures.ofEach(runs);
        return new Report(
                seeds,
                DetectionFigures.of(runs, Run::score),
                scenarios.stream()
                        .filter(scenario -> scenario.scenario().equals(OF_STEPS))
                        .findFirst()
                        .map(ScenarioFigures::steps)
                        .orElse(StepAccuracy.UNKNOWN),
                DetectionFigures.of(runs, Run::withTrueLabels),
                scenarios);
    }
}
