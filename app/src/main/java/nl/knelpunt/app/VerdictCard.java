package nl.knelpunt.app;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Verdict;

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
                "department  " + Style.BOLD.of(journey.departmentOf(verdict.step())));
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

    private static String alternative(Alternative other) {
        return other.step() + " " + percent(other.confidence());
    }
}
