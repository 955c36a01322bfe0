package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.knelpunt.processor.timeline.Ranks.Scored;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void isOneWhereAllPositiveOnesAreHigher() {
        assertThat(Ranks.areaUnderCurve(List.of(new Scored(3, true), new Scored(1, false), new Scored(2, false))))
                .isEqualTo(1);
    }

    @Test
    void countsTiesHalf() {
        assertThat(Ranks.areaUnderCurve(List.of(new Scored(1, true), new Scored(1, false))))
                .isEqualTo(0.5);
        assertThat(Ranks.areaUnderCurve(
                        List.of(new Scored(2, true), new Scored(1, true), new Scored(1, false), new Scored(0, false))))
                .isEqualTo(0.875);
    }
}
