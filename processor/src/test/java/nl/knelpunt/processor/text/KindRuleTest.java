package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRuleTest {
    @ParameterizedTest
    @CsvSource({
        "none,none,ABOVE,top gedaan,PRAISE",
        "none,none,AS_EXPECTED,wanneer zijn jullie open,QUESTION",
        "none,none,AS_EXPECTED,zijn jullie open?,QUESTION",
        "none,none,AS_EXPECTED,pakket ontvangen,OTHER",
        "ordering,error,BELOW,app doet niets,PROBLEM_REPORT",
        "payment,error,BELOW,ideal werkt niet?,PROBLEM_REPORT",
        "payment,cost,BELOW,duur,COMPLAINT",
        "delivery,error,AS_EXPECTED,verkeerd adres,COMPLAINT",
        "unclear,unclear,BELOW,slecht,COMPLAINT",
        "unclear,unclear,AS_EXPECTED,tja,OTHER"
    })
    void tellsWhatSortOfMessageItIs(String step, String fault, Experience experience, String text, Kind kind) {
        assertThat(KindRule.of(step, fault, experience, Tokenizer.words(text))).isEqualTo(kind);
    }
}
