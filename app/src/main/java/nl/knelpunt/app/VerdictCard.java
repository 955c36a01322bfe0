package nl.knelpunt.app;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Verdict;
import nl.knelpunt.processor.Verdicts;

/** A verdict on one text, for people. */
final class VerdictCard {
    private VerdictCard() {}

    static String of(String text, Verdict verdict, Journey journey) {
        return String.join(
                System.lineSeparator(),
                MarkedText.of(text, verdict.evidence()),
                "",
                "step        " + Style.BOLD.of(verdict.step()) + " " + percent(verdict.stepConfidence())
                        + alternatives(verdict),
                "fault       " + Style.BOLD.of(verdict.fault()) + " " + percent(verdict.faultConfidence()),
                "all         " + String.join(", ", verdict.steps()) + " × " + String.join(", ", verdict.faults()),
                "kind        " + Json.name(verdict.kind()) + ", " + Json.name(verdict.experience()) + ", language "
                        + verdict.language(),
                "severity    " + verdict.severity() + severitySigns(text, verdict),
                "department  " + Style.BOLD.of(Verdicts.departmentOf(verdict, journey)));
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
