package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.processor.Classifier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * On 170 texts about somebody's safety and 200 others, some 85 of which use the words harmlessly, by an author who had seen neither
 * rules nor corpus.
 */
class SafetyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Classifier CLASSIFIER = Models.shipped();
    private static final int SAFETY = 4;

    private static List<JsonNode> texts(boolean aboutSafety) throws IOException {
        List<JsonNode> texts = new ArrayList<>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/nl/knelpunt/processor/text/severity.jsonl"))) {
            JsonNode text = JSON.readTree(line);
            if (text.path("severity").asInt() == SAFETY == aboutSafety) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static double shareCalledSafety(List<JsonNode> texts) {
        return (double) texts.stream()
                        .filter(text -> CLASSIFIER
                                        .classify(text.path("text").asString(), null)
                                        .severity()
                                == SAFETY)
                        .count()
                / texts.size();
    }

    @Test
    void seesWhatEndangersPeople() throws IOException {
        assertThat(texts(true)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(shareCalledSafety(texts(true))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void isSeldomFooledByTheWordsAlone() throws IOException {
        assertThat(shareCalledSafety(texts(false))).isLessThanOrEqualTo(0.07);
    }
}
