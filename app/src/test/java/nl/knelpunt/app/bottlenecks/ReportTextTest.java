package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.Window;
import nl.knelpunt.processor.timeline.StretchClock;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final Instant NOW = Instant.parse("2026-03-16T09:00:00Z");
    private static final Words WORDS = new Words(ShopFile.shippedJourney(), Shop.USUAL_ZONE);

    private final Tally tally = new Tally(new Window(NOW, 7), ShopFile.shippedJourney(), StretchClock.ALWAYS);

    private String text() {
        return ReportText.of(tally.report(new Problems(NOW)), WORDS);
    }

    @Test
    void saysThatNothingStandsOutAndWhatCostsMost() {
        tally.complaint(new Cell("payment", "unclear"), NOW.minusSeconds(60));
        tally.complaint(new Cell("payment", "unclear"), NOW.minusSeconds(800_000));

        assertThat(text())
                .contains("No orders are told")
                .containsPattern("Payment +unclear +1 +– +×1.00")
                .contains("Nothing stands out", "Most complaints: Payment: unclear (1).");
    }

    @Test
    void namesNoBottleneckWhereTheTellingBeganOnlyNow() {
        for (var complaint = 0; complaint < 50; complaint++) {
            tally.complaint(new Cell("payment", "error"), NOW.minusSeconds(60));
        }

        assertThat(text()).contains("nothing to compare with").doesNotContain("Bottleneck of the week");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(text()).contains("No complaints.", "No open problems.").doesNotContain("Nothing stands out");
    }

    @Test
    void obeysNothingThatOthersNamed() {
        tally.complaint(new Cell("\u001b[31mstep", "fault"), NOW.minusSeconds(60));

        assertThat(text()).doesNotContain("\u001b");
    }

    @Test
    void drawsDaysFromNoneToTheMost() {
        assertThat(Sparkline.of(List.of(0L, 1L, 50L, 100L))).isEqualTo("▁▂▅█");
        assertThat(Sparkline.of(List.of(0L, 0L))).isEqualTo("▁▁");
        assertThat(Sparkline.of(List.of())).isEmpty();
    }

    @Test
    void setsColumnsByWhatPeopleSee() {
        var table = new Table("name", ">count");
        table.add("é😕", "1");
        table.add("longer", "1,000");

        assertThat(table.lines()).containsExactly("name    count", "é😕          1", "longer  1,000");
    }

    @Test
    void tellsDurationsInWhatMatters() {
        assertThat(Words.duration(59)).isEqualTo("59 s");
        assertThat(Words.duration(3_599)).isEqualTo("59 min 59 s");
        assertThat(Words.duration(90_000)).isEqualTo("1 d 1 h");
        assertThat(Words.precise(108_900)).isEqualTo("30.3 h");
        assertThat(Words.precise(900_000)).isEqualTo("10.4 d");
    }
}
