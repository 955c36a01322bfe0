package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void countsEachLabelAlikeInMacroF1() {
        Tally tally = new Tally();
        tally.add("delivery", "delivery");
        tally.add("delivery", "delivery");
        tally.add("delivery", "product");
        tally.add("product", "service");

        assertThat(tally.accuracy()).isEqualTo(0.5);
        assertThat(tally.macroF1(1)).isCloseTo((0.8 + 0) / 2, within(1e-9));
        assertThat(tally.macroF1(2)).isCloseTo(0.8, within(1e-9));
    }
}
