package nl.knelpunt.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer wrote must not reach a log by way of the exception that says it cannot be read. */
class UnreadableTest {
    private static final String SECRET = "Annabel";
    private static final String GOOD =
            "{\"complaintId\":\"c-1\",\"submittedAt\":\"2026-03-02T12:00:00Z\",\"channel\":\"form\",\"text\":\"Annabel\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Annabel",
                "\"Annabel\"",
                "[\"Annabel\"]",
                "{\"Annabel\":",
                "{\"text\":\"Annabel\",\"text\":\"Annabel\"}",
                "{\"Annabel\":1,\"Annabel\":1}",
                "{\"text\":\"Annabel\\q\"}",
                "{\"text\":\"Annabel\u0001\"}",
                "{\"text\":{\"Annabel\":1}}",
                "{\"complaintId\":\"Annabel!\"}",
                "{\"submittedAt\":\"Annabel\"}",
                "{\"channel\":\"Annabel\"}",
                "{\"rating\":\"Annabel\"}",
                "{\"customer\":\"Annabel\"}",
                "{\"attributes\":{\"Annabel\":null}}",
                GOOD,
                GOOD + "} Annabel",
                GOOD + "}{\"Annabel\":1}",
                GOOD + ",\"text\":\"Annabel\"}",
                GOOD + ",\"language\":\"Annabel\"}",
                GOOD + ",\"rating\":9}",
                GOOD + ",\"customer\":{\"name\":[\"Annabel\"]}}",
                GOOD + ",\"attributes\":{\"Annabel\":[\"Annabel\"]}}",
                GOOD + ",\"orderId\":\"Annabel\\ud800\"}"
            })
    void isNeverQuoted(String json) {
        assertIsNotQuoted(json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void isNeverQuotedWhenItIsNoText(byte[] json) {
        assertIsNotQuoted(json);
    }

    static byte[][] bytes() {
        return new byte[][] {
            {},
            "{\"text\":\"Annabel \u00e9\"}".getBytes(ISO_8859_1),
            ("[".repeat(1000) + SECRET).getBytes(UTF_8),
            ("{\"Annabel\":" + "9".repeat(5000) + "}").getBytes(UTF_8),
            (GOOD + ",\"customer\":{\"name\":\"" + SECRET.repeat(100) + "\"}}").getBytes(UTF_8),
            "null".getBytes(UTF_8)
        };
    }

    private static void assertIsNotQuoted(byte[] json) {
        var refused = catchThrowableOfType(UnreadableException.class, () -> Json.read(json, ComplaintSubmitted.class));

        assertThat(refused).hasNoCause().hasNoSuppressedExceptions();
        assertThat(refused.getMessage()).isNotBlank().doesNotContain(SECRET);
    }
}
