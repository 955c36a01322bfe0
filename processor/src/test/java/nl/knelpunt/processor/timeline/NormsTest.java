package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.ShopFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Journey JOURNEY = ShopFile.shippedJourney();
    private static final Journey.Stretch PREPARING = JOURNEY.stretches().stream()
            .filter(stretch -> stretch.id().equals("preparing"))
            .findFirst()
            .orElseThrow();

    private static OrderProgressed reached(String order, String milestone, long minute) {
        return new OrderProgressed(order, milestone, START.plus(Duration.ofMinutes(minute)), null, Map.of());
    }

    private static Norms learnt(List<OrderProgressed> events) {
        var norms = new Norms(JOURNEY, StretchClock.ALWAYS, null);
        var orders = new HashMap<String, OrderTimeline>();
        for (var event : events) {
            var before = orders.getOrDefault(event.orderId(), OrderTimeline.EMPTY);
            var after = before.with(event);
            norms.learn(before, after);
            orders.put(event.orderId(), after);
        }
        return norms;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areThoseOfAllOrdersInWhateverOrderMilestonesArrive(long seed) {
        var random = new Random(0);
        var events = new ArrayList<OrderProgressed>();
        var exact = new ArrayList<Long>();
        for (int order = 0; order < 2_001; order++) {
            var minutes = Math.round(600 * Math.exp(random.nextGaussian()));
            exact.add(minutes);
            events.add(reached("o-" + order, "paid", order));
            events.add(reached("o-" + order, "handed_over", order + minutes));
        }
        Collections.sort(exact);
        Collections.shuffle(events, new Random(seed));

        var norm = learnt(events).of(PREPARING);

        assertThat(norm.quantile(0.5).orElseThrow()).isCloseTo(60.0 * exact.get(1_000), withinPercentage(2));
        assertThat(norm.quantile(0.95).orElseThrow()).isCloseTo(60.0 * exact.get(1_900), withinPercentage(2));
    }

    @Test
    void countAnOrderOnceHoweverOftenItIsTold() {
        var norms = learnt(List.of(
                reached("o-1", "paid", 0),
                reached("o-1", "handed_over", 60),
                reached("o-1", "handed_over", 60),
                reached("o-1", "paid", 0)));

        assertThat(norms.of(PREPARING).count(START)).isEqualTo(1);
    }

    @Test
    void learnNothingFromWhatContradictsItself() {
        var norms = learnt(List.of(reached("o-1", "paid", 60), reached("o-1", "handed_over", 0)));

        assertThat(norms.of(PREPARING).count(START)).isZero();
    }
}
