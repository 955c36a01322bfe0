package nl.knelpunt.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z",
        "2026-03-02T12:00:00+01:00, 2026-03-02T11:00:00Z",
        "2026-03-02T12:00:00.5Z, 2026-03-02T12:00:00.500Z"
    })
    void writesTimesInUtcAsIso8601(String sent, String written) {
        var time = read('"' + sent + '"', Instant.class);

        assertThat(new String(Json.write(time), UTF_8)).isEqualTo('"' + written + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1772452800",
                "\"1772452800\"",
                "\"2026-03-02\"",
                "\"2026-03-02T12:00:00\"",
                "\"2026-02-30T12:00:00Z\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"-0001-12-31T23:59:59Z\"",
                "\"\""
            })
    void takesNothingElseForATime(String json) {
        assertThatThrownBy(() -> read(json, Instant.class)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void writesEnumsInSnakeCaseAndReadsThemBack() {
        assertThat(Json.write(Kind.PROBLEM_REPORT)).asString(UTF_8).isEqualTo("\"problem_report\"");
        assertThat(read("\"problem_report\"", Kind.class)).isEqualTo(Kind.PROBLEM_REPORT);
        assertThat(Json.name(Kind.PROBLEM_REPORT)).isEqualTo("problem_report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"PROBLEM_REPORT\"", "\"\"", "null"})
    void takesNoOtherNameForAnEnum(String json) {
        assertThatThrownBy(() -> read(json, Kind.class)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void leavesOutWhatIsAbsent() {
        var customer = new Customer("K-1", null, null, null, null);

        assertThat(Json.write(customer)).asString(UTF_8).isEqualTo("{\"reference\":\"K-1\"}");
    }

    @Test
    void takesNullForWhatMayBeAbsent() {
        assertThat(read("{\"reference\":\"K-1\",\"name\":null}", Customer.class))
                .isEqualTo(new Customer("K-1", null, null, null, null));
    }

    @Test
    void cutsOffNoFraction() {
        assertThatThrownBy(() -> read("4.7", Integer.class)).isInstanceOf(UnreadableException.class);
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(UTF_8), type);
    }
}
