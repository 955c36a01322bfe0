package nl.knelpunt.bench.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found over all runs. Null where no scenario gave the figure, and for a quantile that lies among what was missed.
 *
 * @param acuteMinutesP50 from the beginning of the incident of scenario {@code acute} until it was found, the median of the runs
 * @param smallShopMinutesP50 the same of {@code small-shop}
 * @param rightStep share of all incidents of all scenarios during which what was told first was told of their step
 * @param rightAttribute share of the incidents that hit the orders with some attribute whose problem named that; one of them if
 *     there are several. As it was told last
 * @param rightAttributeAtOpening the same, as it was told first
 * @param slowDaysP50 from the beginning of the incident of {@code slowly-worse} until it was found, the median of the runs
 * @param falseProblemsQuiet90Days in a run of {@code quiet}, in the mean
 * @param falseProblemsBlackFriday in a run of {@code black-friday}, in the mean
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DetectionFigures(
        @Nullable Double acuteMinutesP50,
        @Nullable Double acuteMinutesP95,
        @Nullable Double smallShopMinutesP50,
        @Nullable Double rightStep,
        @Nullable Double rightAttribute,
        @Nullable Double rightAttributeAtOpening,
        @Nullable Double slowDaysP50,
        @Nullable Double falseProblemsQuiet90Days,
        @Nullable Double falseProblemsBlackFriday) {
    private static final double DAY_MINUTES = 24 * 60;
    private static final double MOST = 0.95;

    /** @param score which of a run's scores */
    static DetectionFigures of(List<Run> runs, Function<Run, Score> score) {
        var all = findings(runs, score).toList();
        var explained = all.stream().filter(Finding::hasAttribute).toList();
        var acute = minutes(runs, "acute", score);
        return new DetectionFigures(
                Rounded.quantile(acute, 0.5),
                Rounded.quantile(acute, MOST),
                Rounded.quantile(minutes(runs, "small-shop", score), 0.5),
                Rounded.share(all.stream().map(Finding::isAtRightStep).toList()),
                Rounded.share(explained.stream().map(Finding::isRightAttribute).toList()),
                Rounded.share(explained.stream()
                        .map(Finding::isRightAttributeAtOpening)
                        .toList()),
                Rounded.quantile(
                        minutes(runs, "slowly-worse", score).stream()
                                .map(minutes -> minutes / DAY_MINUTES)
                                .toList(),
                        0.5),
                falseProblems(runs, "quiet", score),
                falseProblems(runs, "black-friday", score));
    }

    private static Stream<Finding> findings(List<Run> runs, Function<Run, Score> score) {
        return runs.stream().flatMap(run -> score.apply(run).findings().stream());
    }

    private static List<Double> minutes(List<Run> runs, String scenario, Function<Run, Score> score) {
        return findings(of(runs, scenario), score).map(Finding::minutes).toList();
    }

    private static @Nullable Double falseProblems(List<Run> runs, String scenario, Function<Run, Score> score) {
        return Rounded.mean(of(runs, scenario).stream()
                .map(run -> score.apply(run).falseProblems().size())
                .toList());
    }

    private static List<Run> of(List<Run> runs, String scenario) {
        return runs.stream().filter(run -> run.scenario().equals(scenario)).toList();
    }
}
