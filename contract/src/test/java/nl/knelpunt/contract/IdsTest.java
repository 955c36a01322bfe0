package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void nameGivesTheIdThatOthersGiveIt() {
        assertThat(Ids.named(DNS, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void nameGivesOtherIdsInOtherNamespaces() {
        assertThat(Ids.named(DNS, "a")).isEqualTo(Ids.named(DNS, "a")).isNotEqualTo(Ids.named(new UUID(0, 0), "a"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void timeGivesVersion7WithTheRfcsVariantWhateverTheDice(long dice) {
        RandomGenerator loaded = () -> dice;
        var id = Ids.timeOrdered(NOON, loaded);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void laterTimeGivesAGreaterId() {
        var random = new Random(1);
        var ids = LongStream.range(0, 1000)
                .mapToObj(millis ->
                        Ids.timeOrdered(NOON.plusMillis(millis), random).toString())
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        var random = new Random(1);

        assertThat(LongStream.range(0, 1000).mapToObj(i -> Ids.timeOrdered(NOON, random)))
                .doesNotHaveDuplicates();
    }
}
