package nl.knelpunt.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.knelpunt.service.personal.PersonalData.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that people write, one a line in {@code redaction-variants.tsv}: what it is, or KEEP, and the form. */
class RedactionVariantsTest {
    private static final List<String> VARIANTS = read();

    static IntStream variants() {
        return IntStream.range(0, VARIANTS.size());
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("variants")
    void isHiddenWholeOrKept(int line) {
        String[] columns = VARIANTS.get(line).split("\t", 2);
        String form = columns[1].replace("\\n", "\n");
        for (String frame : List.of(
                "%s", "Hallo, mijn gegevens: %s. Groet, Jan", "wacht al 3 weken (%s ) op #4021983", "X!\n%s\nY")) {
            String text = frame.replace("%s", form);
            if (columns[0].equals("KEEP")) {
                assertThat(Redaction.redact(text).text()).isEqualTo(text);
            } else {
                Kind kind = Kind.valueOf(columns[0]);
                assertThat(Redaction.find(text)).isNotEmpty().allMatch(data -> data.kind() == kind);
                String redacted = Redaction.redact(text).text();
                String expected = frame.replace("%s", kind.mark());
                assertThat(kind == Kind.ADDRESS ? withoutDigits(redacted, frame) : redacted.equals(expected))
                        .isTrue();
            }
        }
    }

    /** The street and the town stay. */
    private static boolean withoutDigits(String redacted, String frame) {
        long digits = redacted.chars().filter(Character::isDigit).count();
        return digits == frame.chars().filter(Character::isDigit).count();
    }

    private static List<String> read() {
        try (InputStream file = RedactionVariantsTest.class.getResourceAsStream("redaction-variants.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
