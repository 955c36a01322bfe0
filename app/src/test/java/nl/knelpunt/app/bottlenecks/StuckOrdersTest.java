package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.trend.Passages;
import nl.knelpunt.processor.timeline.StretchClock;
import org.junit.jupiter.api.Test;

class StuckOrdersTest {
    private static final Instant NOW = Instant.parse("2026-03-16T09:00:00Z");

    private final LearntNorms norms = new LearntNorms(NOW);
    private final StuckOrders stuck =
            new StuckOrders(ShopFile.shippedJourney(), StretchClock.ALWAYS, List.of("preparing"), NOW, null, norms);
    private final Passages orders = stuck.passages();

    private void reached(String order, String milestone, int hoursAgo) {
        orders.accept(new OrderProgressed(order, milestone, NOW.minus(Duration.ofHours(hoursAgo)), null, Map.of()));
    }

    private void learnt(Instant at, double... hours) {
        var seconds =
                java.util.Arrays.stream(hours).mapToObj(hour -> hour * 3600).toList();
        norms.accept(new NormLearnt("preparing", null, null, at, 500, seconds, List.of(), null, null));
    }

    private List<String> found() {
        orders.handOver();
        return stuck.report(50).orders().stream().map(WaitingOrder::orderId).toList();
    }

    @Test
    void areThoseThatWaitLongerThanNineteenOfTwentyTheLongestFirst() {
        learnt(NOW.minusSeconds(1), 0, 20);
        reached("a-while", "paid", 18);
        reached("long", "paid", 20);
        reached("longest", "paid", 90);

        assertThat(found()).containsExactly("longest", "long");
    }

    @Test
    void areNotThoseThatHaveGoneOnOrEnded() {
        learnt(NOW.minusSeconds(1), 0, 20);
        reached("handed-over", "paid", 90);
        reached("handed-over", "handed_over", 10);
        reached("end-was-not-told", "paid", 90);
        reached("end-was-not-told", "delivered", 10);
        reached("picked-only", "paid", 90);
        reached("picked-only", "picked", 80);

        assertThat(found()).containsExactly("picked-only");
    }

    @Test
    void areJudgedByTheOrdersThemselvesAsLongAsNothingWasLearnt() {
        learnt(NOW, 0, 1);
        for (var order = 1; order <= 100; order++) {
            reached("o" + order, "paid", 200);
            reached("o" + order, "handed_over", 200 - order);
        }
        reached("within", "paid", 90);
        reached("beyond", "paid", 99);

        assertThat(found()).containsExactly("beyond");
    }

    @Test
    void areNotToldWithoutAnyKnowledgeOfWhatIsUsual() {
        reached("long", "paid", 900);

        assertThat(found()).isEmpty();
        assertThat(stuck.report(50).stretches()).containsExactly(new UsualTime("preparing", null, false));
    }

    @Test
    void areNotThoseWhoseCustomersWrote() {
        learnt(NOW.minusSeconds(1), 0, 20);
        reached("silent", "paid", 90);
        reached("wrote", "paid", 95);
        stuck.wrote("wrote");

        assertThat(found()).containsExactly("silent");
        assertThat(stuck.report(50).written()).isEqualTo(1);
    }

    @Test
    void readsTheNormBetweenTwoOfItsDurations() {
        learnt(NOW.minusSeconds(9), 0, 1);
        learnt(NOW.minusSeconds(1), 0, 10, 20);

        assertThat(norms.late("preparing")).contains(19 * 3600.0);
    }
}
