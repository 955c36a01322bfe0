package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PainTableTest {
    private final PainTable table = new PainTable();

    @Test
    void showsFirstWhereItHurtsMost() {
        count("payment", "error", 1);
        count("delivery", "delay", 3);
        count("delivery", "attitude", 1);
        count("product", "attitude", 1);

        assertThat(cells())
                .containsExactly(
                        List.of("Where", "it", "hurts"),
                        List.of("delay", "attitude", "error", "all"),
                        List.of("delivery", "3", "1", "·", "4"),
                        List.of("payment", "·", "·", "1", "1"),
                        List.of("product", "·", "1", "·", "1"));
    }

    @Test
    void leavesOutWhatIsNoProblem() {
        count("none", "none", 5);
        count("unclear", "unclear", 1);

        assertThat(cells()).contains(List.of("unclear", "1", "1")).noneMatch(row -> row.contains("none"));
    }

    private void count(String step, String fault, int times) {
        for (var time = 0; time < times; time++) {
            table.count(Classified.of("c", step, fault, "web"));
        }
    }

    private List<List<String>> cells() {
        return table.draw()
                .lines()
                .map(line -> List.of(line.strip().split(" +")))
                .toList();
    }
}
