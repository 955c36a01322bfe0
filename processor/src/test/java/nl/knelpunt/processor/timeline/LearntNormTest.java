package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.ShopFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearntNormTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final LearntNorm NORM = new LearntNorm(of("preparing", null, null, 500, 0, 100, 200, 300, 400));

    private static NormLearnt of(
            String stretch, @Nullable String attribute, @Nullable String value, double orders, double... seconds) {
        return new NormLearnt(
                stretch,
                attribute,
                value,
                NOW,
                orders,
                Arrays.stream(seconds).boxed().toList(),
                List.of(1.0, 1.5, 1.0),
                NOW,
                260.0);
    }

    @Test
    void liesEvenlyBetweenWhatWasTold() {
        assertThat(NORM.quantile(0.5).orElseThrow()).isEqualTo(200);
        assertThat(NORM.quantile(0.125).orElseThrow()).isEqualTo(50);
        assertThat(NORM.quantile(1).orElseThrow()).isEqualTo(400);
    }

    @Test
    void expectsOfWhatGoesOnTheMedianOfWhatTookLonger() {
        assertThat(NORM.expected(0).orElseThrow()).isEqualTo(200);
        assertThat(NORM.expected(200).orElseThrow()).isEqualTo(300);
        assertThat(NORM.expected(350).orElseThrow()).isCloseTo(375, within(1e-9));
    }

    @Test
    void expectsOfWhatTookLongerThanAllHalfAsMuchAgain() {
        assertThat(NORM.expected(1000).orElseThrow()).isEqualTo(1500);
    }

    @Test
    void blamesTheLoadOnlyForOrdersThatBeganWhenItWasFull() {
        assertThat(NORM.fromLoad(NOW.minus(Duration.ofHours(9)))).hasValue(60);
        assertThat(NORM.fromLoad(NOW.minus(Duration.ofHours(3)))).hasValue(0);
        assertThat(NORM.fromLoad(NOW.minus(Duration.ofDays(9)))).hasValue(0);
    }

    @Test
    void comparesAnOrderWithItsLikeIfEnoughAreKnown() {
        var book = new NormBook();
        book.put(of("preparing", null, null, 500, 0, 100, 200));
        book.put(of("preparing", "warehouse", "abroad", 100, 0, 500, 900));
        book.put(of("preparing", "warehouse", "new", 20, 0, 5_000, 9_000));
        var preparing = ShopFile.shippedJourney().stretches().get(1);

        assertThat(median(book, preparing, "abroad")).isEqualTo(500);
        assertThat(median(book, preparing, "new")).isEqualTo(100);
        assertThat(median(book, preparing, "unheard of")).isEqualTo(100);
    }

    private static double median(NormBook book, Journey.Stretch stretch, String warehouse) {
        return book.of(stretch, Map.of("warehouse", warehouse))
                .orElseThrow()
                .quantile(0.5)
                .orElseThrow();
    }
}
