package nl.knelpunt.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What depends on the words around it, one a line in {@code redaction-in-place.tsv}: as written, and as redacted. */
class RedactionInPlaceTest {
    @Test
    void hidesThePersonalDataAndNothingAroundIt() throws IOException {
        List<String> lines = read();
        assertThat(lines).isNotEmpty();
        for (int line = 0; line < lines.size(); line++) {
            String[] columns = lines.get(line).replace("\\n", "\n").split("\t", 2);
            assertThat(Redaction.redact(columns[0]).text().equals(columns[1]))
                    .as("line %d", line + 1)
                    .isTrue();
        }
    }

    private static List<String> read() throws IOException {
        try (InputStream file = RedactionInPlaceTest.class.getResourceAsStream("redaction-in-place.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
