package nl.knelpunt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.FindingKind;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.SeverityReason;
import nl.knelpunt.contract.SeveritySign;
import nl.knelpunt.contract.Span;
import nl.knelpunt.contract.ToldProblem;
import nl.knelpunt.contract.UnreadableException;
import nl.knelpunt.contract.VerdictDetails;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

class VerdictBytesTest {
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final ComplaintClassified FULL = verdict(
            new VerdictDetails(
                    true,
                    List.of(new ToldProblem("delivery", "delay", 0, 9), new ToldProblem("returns", "money", 10, 12)),
                    List.of("assortment"),
                    new Span(3, 4),
                    List.of(new SeveritySign(SeverityReason.SAFETY, 1, 2)),
                    List.of(new Finding(FindingKind.AMOUNT, "12.50 EUR", 5, 8))),
            new ComplaintSubmitted(
                    "c-1",
                    AT.minusNanos(1),
                    Channel.CHAT,
                    new ComplaintText("Té laat \uD83D\uDE20, 𝄞 en \u0001 \"zo\""),
                    "nl",
                    2,
                    "o-1",
                    "p-1",
                    new Customer("r", "Naam", "a@example.org", "06", "vast"),
                    "balie",
                    Map.of("carrier", "snelbode", "region", "")));
    private static final ComplaintClassified BARE = verdict(
            VerdictDetails.NONE,
            new ComplaintSubmitted(
                    "c-1", AT, Channel.FORM, new ComplaintText("x"), null, null, null, null, null, null, Map.of()));

    private static ComplaintClassified verdict(VerdictDetails details, ComplaintSubmitted complaint) {
        return new ComplaintClassified(
                "c-1",
                3,
                AT,
                Kind.PROBLEM_REPORT,
                "delivery",
                1 / 3.0,
                "delay",
                0.7,
                Experience.ABOVE,
                List.of("delivery", "returns"),
                List.of("delay"),
                List.of(new Alternative("returns", 1 / 7.0)),
                List.of(new Evidence(0, 2, 0.9), new Evidence(3, 4, 0.1)),
                4,
                details,
                "warehouse",
                "nl",
                "model-1",
                null,
                complaint);
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(VerdictBytes.read(VerdictBytes.write(FULL))).isEqualTo(FULL);
        assertThat(VerdictBytes.read(VerdictBytes.write(BARE))).isEqualTo(BARE);
    }

    /** So that a component that is added later, and does not survive, fails {@link #areReadAsTheyWereWritten}. */
    @Test
    void areTriedWithEveryComponent() throws ReflectiveOperationException {
        assertThat(missing(FULL)).containsExactly("timeline");
    }

    private static List<String> missing(Record record) throws ReflectiveOperationException {
        var missing = new ArrayList<String>();
        for (var component : record.getClass().getRecordComponents()) {
            var value = component.getAccessor().invoke(record);
            if (value == null || List.of().equals(value) || Map.of().equals(value)) {
                missing.add(component.getName());
            }
            for (var each : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                missing.addAll(each instanceof Record inner ? missing(inner) : List.of());
            }
        }
        return missing;
    }

    @Test
    void areFewerThanTheJsonIs() {
        assertThat(VerdictBytes.write(FULL)).hasSizeLessThan(Json.write(FULL).length * 9 / 10);
    }

    @Test
    void areReadAlsoIfAnotherVersionWroteThem() {
        var mapper = new CBORMapper();
        var tree = (ObjectNode) mapper.readTree(VerdictBytes.write(BARE));
        tree.remove("details");
        tree.put("later", 1);

        assertThat(VerdictBytes.read(mapper.writeValueAsBytes(tree))).isEqualTo(BARE);
    }

    @Test
    void areRefusedIfTheyAreSomethingElse() {
        var bytes = VerdictBytes.write(FULL);

        assertThatThrownBy(() -> VerdictBytes.read(Json.write(FULL)))
                .isInstanceOf(UnreadableException.class)
                .hasNoCause();
        assertThatThrownBy(() -> VerdictBytes.read(Arrays.copyOf(bytes, bytes.length - 20)))
                .isInstanceOf(UnreadableException.class)
                .hasNoCause();
    }
}
