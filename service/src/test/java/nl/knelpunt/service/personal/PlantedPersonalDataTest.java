package nl.knelpunt.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On invented data planted in texts by authors who had not seen how it is looked for. Failures show numbers, not the data. */
class PlantedPersonalDataTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TELLING_DIGITS = 6;

    private static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/nl/knelpunt/service/personal", file))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"personal-1.jsonl", "personal-2.jsonl"})
    void isHiddenNinetyNineTimesInAHundred(String file) throws IOException {
        int planted = 0;
        int hidden = 0;
        for (JsonNode line : lines(file)) {
            String redacted = Redaction.redact(line.path("text").asString()).text();
            for (JsonNode one : line.path("planted")) {
                planted++;
                hidden += shows(redacted, one.path("value").asString()) ? 0 : 1;
            }
        }
        assertThat(planted).isGreaterThan(400);
        assertThat((double) hidden / planted).isGreaterThanOrEqualTo(0.99);
    }

    /** Half a number says enough. */
    private static boolean shows(String redacted, String value) {
        String digits = value.replaceAll("\\D", "");
        return redacted.contains(value)
                || (digits.length() >= TELLING_DIGITS
                        && redacted.replaceAll("\\D", "").contains(digits.substring(0, TELLING_DIGITS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"personal-1.jsonl", "personal-2.jsonl"})
    void leavesOtherNumbersAlone(String file) throws IOException {
        List<JsonNode> without = lines(file).stream()
                .filter(line -> line.path("planted").isEmpty())
                .toList();

        long changed = without.stream()
                .map(line -> line.path("text").asString())
                .filter(text -> !Redaction.redact(text).text().equals(text))
                .count();

        assertThat(without).hasSizeGreaterThanOrEqualTo(80);
        assertThat((double) changed / without.size()).isLessThanOrEqualTo(0.05);
    }
}
