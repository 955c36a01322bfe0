package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTrainerTest {
    private static final List<LabelledLine> LINES = lines();

    private static List<LabelledLine> lines() {
        List<LabelledLine> lines = new ArrayList<>();
        for (String thing : List.of("lamp", "stoel", "tafel", "kast", "bank", "klok")) {
            lines.add(new LabelledLine("de " + thing + " is stuk", "broken"));
            lines.add(new LabelledLine("waar blijft de " + thing, "late"));
            lines.add(new LabelledLine("mooie " + thing + ", bedankt", "praise"));
        }
        return lines;
    }

    @Test
    void tellsTextsApartThatItHasNotSeen() {
        LabelModel model = LabelTrainer.train(LINES, 0);

        assertThat(model.label(model.probabilities("de spiegel is stuk"))).isEqualTo("broken");
        assertThat(model.label(model.probabilities("waar blijft de spiegel"))).isEqualTo("late");
    }

    @Test
    void givesProbabilitiesThatAddUpToOne() {
        LabelModel model = LabelTrainer.train(LINES, 0);

        for (String text : List.of("", "de spiegel is stuk", "!!!", "iets heel anders")) {
            assertThat(Arrays.stream(model.probabilities(text)).sum()).isEqualTo(1, within(1e-9));
        }
    }

    @Test
    void learnsTheSameFromTheSameSeed() {
        double[] once = LabelTrainer.train(LINES, 7).probabilities("de spiegel is stuk");
        double[] again = LabelTrainer.train(LINES, 7).probabilities("de spiegel is stuk");

        assertThat(again).isEqualTo(once);
    }
}
