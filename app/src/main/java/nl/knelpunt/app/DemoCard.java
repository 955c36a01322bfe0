package nl.knelpunt.app;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.notifier.Harmless;

/** One complaint on the demo's screen. */
final class DemoCard {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private DemoCard() {}

    static String of(ComplaintClassified classified, String outcome) {
        var complaint = classified.complaint();
        var orderId = complaint.orderId();
        var head = LocalTime.ofInstant(complaint.submittedAt(), ZoneId.systemDefault())
                        .format(TIME) + "  "
                + Json.name(complaint.channel())
                + (orderId == null ? "" : ", order " + Harmless.line(orderId));
        return String.join(
                System.lineSeparator(),
                Style.DIM.of(head),
                "  " + MarkedText.of(complaint.text().value(), classified.evidence()),
                "  → " + verdict(classified) + "  " + outcome,
                "");
    }

    private static String verdict(ComplaintClassified classified) {
        var sure = classified.alternatives().stream()
                .limit(1)
                .map(other -> " or " + other.step() + " " + VerdictCard.percent(other.confidence()))
                .collect(Collectors.joining("", VerdictCard.percent(classified.stepConfidence()), ""));
        return switch (classified.step()) {
            case Journey.NONE -> Style.GREEN.of(Json.name(classified.kind())) + Style.DIM.of(" (" + sure + ")");
            case Journey.UNCLEAR -> Style.YELLOW.of("unclear") + Style.DIM.of(" (" + sure + ")");
            default -> Style.RED.of(classified.step() + " × " + classified.fault()) + Style.DIM.of(" (" + sure + ")");
        };
    }
}
