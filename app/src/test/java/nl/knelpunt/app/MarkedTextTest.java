package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.knelpunt.contract.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {
    @Test
    void marksTheWordsThatDecided() {
        assertThat(MarkedText.of("pakket te laat en kapot", List.of(new Evidence(7, 14, 1), new Evidence(18, 23, 0.5))))
                .isEqualTo("pakket »te laat« en »kapot«");
    }

    @Test
    void leavesATextWithoutEvidenceAsItIs() {
        assertThat(MarkedText.of("Ik wacht al twee weken…", List.of())).isEqualTo("Ik wacht al twee weken…");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // an escape sequence, in both its forms
                "'a\u001b[2Jb','a\ufffd[2Jb'",
                "'a\u009b2Jb','a\ufffd2Jb'",
                "'a\u0007\u0000b','a\ufffd\ufffdb'",
                "'a\r\nb\tc','a  b c'",
                "'a\u2028b\u2029c','a b c'",
                // what turns the writing direction, or hides
                "'a\u202eb\u2066c\u200fd','abcd'",
                "'a\u200bb\ufeffc','abc'",
                // a family stays one
                "'\ud83d\udc68\u200d\ud83d\udc69','\ud83d\udc68\u200d\ud83d\udc69'"
            })
    void leavesNothingThatATerminalWouldObey(String text, String safe) {
        assertThat(MarkedText.harmless(text)).isEqualTo(safe);
    }

    @Test
    void makesMarkedWordsHarmlessToo() {
        assertThat(MarkedText.of("te \u001b[31mlaat", List.of(new Evidence(3, 12, 1))))
                .isEqualTo("te »\ufffd[31mlaat«");
    }
}
