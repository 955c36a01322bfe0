package nl.knelpunt.bench.detection;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the figures for people. */
final class DetectionTable {
    private final PrintStream out;

    DetectionTable(PrintStream out) {
        this.out = out;
    }

    void print(Report report) {
        var figures = report.figures();
        var truth = report.withTrueLabels();
        out.printf(Locale.ROOT, "%-40s %10s %16s%n", report.seeds() + " seeds a scenario", "found", "with true labels");
        figure("acute: minutes, median", figures.acuteMinutesP50(), truth.acuteMinutesP50());
        figure("acute: minutes, 95 %", figures.acuteMinutesP95(), truth.acuteMinutesP95());
        figure("small shop: minutes, median", figures.smallShopMinutesP50(), truth.smallShopMinutesP50());
        figure("right step", figures.rightStep(), truth.rightStep());
        figure("right attribute", figures.rightAttribute(), truth.rightAttribute());
        figure("right attribute, when opened", figures.rightAttributeAtOpening(), truth.rightAttributeAtOpening());
        figure("slow: days, median", figures.slowDaysP50(), truth.slowDaysP50());
        figure("false problems in 90 quiet days", figures.falseProblemsQuiet90Days(), truth.falseProblemsQuiet90Days());
        figure("false problems on Black Friday", figures.falseProblemsBlackFriday(), truth.falseProblemsBlackFriday());
        out.printf(Locale.ROOT, "%n%-40s %10s %16s%n", "complaints at their step", "text", "and timeline");
        steps("half-nameless", report.steps());
        report.scenarios().forEach(this::scenario);
    }

    private void scenario(ScenarioFigures scenario) {
        out.printf(
                Locale.ROOT,
                "%n%s: %d runs, %d false problems%s%n",
                scenario.scenario(),
                scenario.runs(),
                scenario.falseProblems(),
                scenario.falseCells().entrySet().stream()
                        .map(cell -> cell.getValue() + " " + cell.getKey())
                        .collect(Collectors.joining(", ", scenario.falseCells().isEmpty() ? "" : ": ", "")));
        scenario.incidents().forEach(this::incident);
        steps("  complaints at their step", scenario.steps());
    }

    private void incident(IncidentFigures incident) {
        out.printf(
                Locale.ROOT,
                "  %s (%s%s): found %d, missed %d, after %s minutes, 95 %% after %s; right step %s, attribute %s%n",
                incident.id(),
                incident.cell(),
                incident.where().isEmpty()
                        ? ""
                        : ", of " + String.join(", ", incident.where().values()),
                incident.found(),
                incident.missed(),
                text(incident.minutesP50()),
                text(incident.minutesP95()),
                text(incident.rightStep()),
                text(incident.rightAttribute()));
    }

    private void steps(String of, StepAccuracy steps) {
        figure(of + ", not named", steps.stepAccuracyTextOnly(), steps.stepAccuracyWithTimeline());
        figure(of + ", named", steps.stepAccuracyNamedTextOnly(), steps.stepAccuracyNamedWithTimeline());
    }

    private void figure(String name, @Nullable Double one, @Nullable Double other) {
        out.printf(Locale.ROOT, "%-40s %10s %16s%n", name, text(one), text(other));
    }

    private static String text(@Nullable Double figure) {
        return figure == null ? "-" : String.valueOf(figure);
    }
}
