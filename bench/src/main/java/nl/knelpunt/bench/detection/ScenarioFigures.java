package nl.knelpunt.bench.detection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one scenario.
 *
 * @param falseProblems over all runs
 * @param falseCells the same, by cell
 * @param falseProblemsMost in one run
 * @param falseOpened each of them
 * @param whileSettling problems of no incident in the first days, which are not among the false ones; see {@link Score}
 * @param again problems opened for an incident that had been found, over all runs
 * @param nameless share of the complaints whose text names no step
 */
record ScenarioFigures(
        String scenario,
        int runs,
        List<IncidentFigures> incidents,
        int falseProblems,
        int falseProblemsMost,
        Map<String, Long> falseCells,
        List<FalseProblem> falseOpened,
        int whileSettling,
        int again,
        @Nullable Double nameless,
        @JsonUnwrapped StepAccuracy steps) {
    /** @param named the attribute that was said to explain it last, and its value; empty if none was */
    record FalseProblem(long seed, String cell, Instant openedAt, Map<String, String> named) {
        static Stream<FalseProblem> of(Run run) {
            return run.score().falseProblems().stream()
                    .map(problem -> new FalseProblem(run.seed(), problem.cell(), problem.openedAt(), problem.named()));
        }
    }

    /** @param runs of one scenario; at least one */
    static ScenarioFigures of(List<Run> runs) {
        var incidents = new ArrayList<IncidentFigures>();
        for (var i = 0; i < runs.getFirst().score().findings().size(); i++) {
            var which = i;
            incidents.add(IncidentFigures.of(
                    runs.stream().map(run -> run.score().findings().get(which)).toList()));
        }
        var steps = new StepCounts();
        runs.forEach(run -> steps.add(run.steps()));
        var falseOpened = runs.stream().flatMap(FalseProblem::of).toList();
        var falseProblems =
                runs.stream().map(run -> run.score().falseProblems().size()).toList();
        return new ScenarioFigures(
                runs.getFirst().scenario(),
                runs.size(),
                incidents,
                falseProblems.stream().mapToInt(Integer::intValue).sum(),
                falseProblems.stream().mapToInt(Integer::intValue).max().orElse(0),
                falseOpened.stream()
                        .collect(Collectors.groupingBy(FalseProblem::cell, TreeMap::new, Collectors.counting())),
                falseOpened,
                runs.stream()
                        .mapToInt(run -> run.score().whileSettling().size())
                        .sum(),
                runs.stream().mapToInt(run -> run.score().again()).sum(),
                steps.namelessShare(),
                steps.accuracy());
    }

    /** In the order in which the scenarios were first played. */
    static List<ScenarioFigures> ofEach(List<Run> runs) {
        return runs.stream().map(Run::scenario).distinct().map(named(runs)).toList();
    }

    private static Function<String, ScenarioFigures> named(List<Run> runs) {
        return name ->
                of(runs.stream().filter(run -> run.scenario().equals(name)).toList());
    }
}
