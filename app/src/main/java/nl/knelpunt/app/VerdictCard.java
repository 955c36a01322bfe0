package nl.knelpunt.app;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Verdict;
import nl.knelpunt.processor.Verdicts;

/** A verdict on one text, for people. */
final class VerdictCard {
    private VerdictCard() {}

    static String of(String text, Verdict verdict, Journey journey) {
        var lines = new ArrayList<String>();
        lines.add(MarkedText.of(text, verdict.evidence()));
        lines.add("");
        lines.add("step        " + Style.BOLD.of(verdict.step()) + sure(verdict, verdict.stepConfidence())
                + alternatives(verdict));
        lines.add("fault       " + Style.BOLD.of(verdict.fault()) + sure(verdict, verdict.faultConfidence()));
        if (!verdict.steps().isEmpty()) {
            lines.add(
                    "all         " + String.join(", ", verdict.steps()) + " × " + String.join(", ", verdict.faults()));
        }
        lines.add("kind        " + Json.name(verdict.kind()) + ", language " + verdict.language());
        lines.add("experience  " + Json.name(verdict.experience()) + ": " + explained(verdict.experience()));
        lines.add("severity    " + verdict.severity() + severitySigns(text, verdict));
        lines.add("department  " + Style.BOLD.of(Verdicts.departmentOf(verdict, journey)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String explained(Experience experience) {
        return switch (experience) {
            case BELOW -> "worse than the customer expected";
            case AS_EXPECTED -> "what the customer expected, or mixed";
            case ABOVE -> "better than the customer expected";
        };
    }

    /** Where nothing else was weighed, nothing was guessed, and how likely it is says nothing. */
    private static String sure(Verdict verdict, double probability) {
        return verdict.alternatives().isEmpty() ? "" : " " + percent(probability);
    }

    static String percent(double probability) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }

    private static String alternatives(Verdict verdict) {
        return verdict.alternatives().isEmpty()
                ? ""
                : Style.DIM.of(verdict.alternatives().stream()
                        .map(VerdictCard::alternative)
                        .collect(Collectors.joining(", ", "  (or ", ")")));
    }

    private static String severitySigns(String text, Verdict verdict) {
        return verdict.details().severitySigns().stream()
                .map(sign -> Style.DIM.of("  " + Json.name(sign.reason()) + " \u201c"
                        + text.substring(sign.start(), sign.end()) + "\u201d"))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String alternative(Alternative other) {
        return other.step() + " " + percent(other.confidence());
    }
}
