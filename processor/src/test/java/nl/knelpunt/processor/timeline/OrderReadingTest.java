package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.ShopFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Paying usually takes an hour, getting ready a day, delivering two. */
class OrderReadingTest {
    private static final Instant ORDERED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Journey JOURNEY = ShopFile.shippedJourney();
    private static final Map<String, Norm> NORMS = Map.of(
            "paying", norm(Duration.ofHours(1)),
            "preparing", norm(Duration.ofDays(1)),
            "delivering", norm(Duration.ofDays(2)),
            "refunding", norm(Duration.ofDays(5)));

    private OrderTimeline order = OrderTimeline.EMPTY;

    private static Norm norm(Duration usual) {
        var norm = new Norm(null);
        for (int percent = 50; percent <= 150; percent++) {
            norm.add(usual.toSeconds() * percent / 100.0, ORDERED);
        }
        return norm;
    }

    private OrderReadingTest and(String milestone, long hours) {
        return and(milestone, hours, null);
    }

    private OrderReadingTest and(String milestone, long hours, @Nullable Instant promisedBy) {
        order = order.with(
                new OrderProgressed("o-1", milestone, ORDERED.plus(Duration.ofHours(hours)), promisedBy, Map.of()));
        return this;
    }

    private OrderReading after(long hours) {
        return new OrderReader(
                        order,
                        ORDERED.plus(Duration.ofHours(hours)),
                        JOURNEY,
                        StretchClock.ALWAYS,
                        stretch -> NORMS.getOrDefault(stretch.id(), new Norm(null)))
                .read();
    }

    private static String worst(OrderReading reading) {
        return reading.worst().map(time -> time.stretch().id()).orElse("none");
    }

    @Test
    void saysWhereTheTimeWent() {
        var reading = and("placed", 0)
                .and("paid", 1)
                .and("handed_over", 97)
                .and("delivered", 145)
                .after(150);

        assertThat(worst(reading)).isEqualTo("preparing");
        assertThat(reading.stretches()).hasSize(3);
        assertThat(reading.beyondUsual()).isBetween(Duration.ofHours(70), Duration.ofHours(74));
    }

    @Test
    void countsWhatStillGoesOn() {
        var reading = and("placed", 0).and("paid", 1).after(73);

        assertThat(worst(reading)).isEqualTo("preparing");
        assertThat(reading.stretches().getLast().running()).isTrue();
        assertThat(reading.stretches().getLast().taken()).isEqualTo(Duration.ofDays(3));
        assertThat(reading.stretches().getLast().expected()).isGreaterThan(Duration.ofDays(3));
    }

    @Test
    void doesNotKnowWhatCameLater() {
        and("placed", 0).and("paid", 1).and("handed_over", 25).and("delivered", 300);

        assertThat(after(30).stretches().getLast().running()).isTrue();
        assertThat(worst(after(301))).isEqualTo("delivering");
    }

    @Test
    void doesNotTakeAMilestoneThatNobodyToldForAWaitThatGoesOn() {
        var reading =
                and("placed", 0).and("handed_over", 25).and("delivered", 73).after(500);

        assertThat(reading.stretches()).extracting(time -> time.stretch().id()).containsExactly("delivering");
    }

    @Test
    void leavesOutWhatContradictsItself() {
        var reading = and("placed", 0).and("paid", 30).and("handed_over", 20).after(40);

        assertThat(reading.stretches()).extracting(time -> time.stretch().id()).doesNotContain("preparing");
    }

    @Test
    void isTheSameInWhateverOrderItWasTold() {
        and("delivered", 145)
                .and("paid", 1)
                .and("handed_over", 97)
                .and("placed", 0)
                .and("paid", 5);

        assertThat(worst(after(150))).isEqualTo("preparing");
        assertThat(after(150).stretches().getFirst().taken()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void seesThatAPromiseWillBreakBeforeItDoes() {
        var promise = ORDERED.plus(Duration.ofHours(80));
        var reading = and("placed", 0, promise).and("paid", 1).after(60);

        assertThat(reading.expectedEnd()).isAfter(promise);
        assertThat(reading.beyondPromise()).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void seesThatAPromiseWasKept() {
        var reading = and("placed", 0, ORDERED.plus(Duration.ofHours(80)))
                .and("paid", 0)
                .and("handed_over", 20)
                .and("delivered", 60)
                .after(90);

        assertThat(reading.beyondPromise()).isZero();
        assertThat(reading.worst()).isEmpty();
    }

    @Test
    void holdsToTheFirstPromise() {
        and("placed", 0, ORDERED.plus(Duration.ofHours(50)));
        and("paid", 1, ORDERED.plus(Duration.ofHours(500)));

        assertThat(order.promisedBy()).isEqualTo(ORDERED.plus(Duration.ofHours(50)));
    }

    @Test
    void saysNothingOfAnOrderThatIsNotKnown() {
        assertThat(after(10).stretches()).isEmpty();
        assertThat(after(10).expectedEnd()).isNull();
        assertThat(after(10).beyondPromise()).isZero();
    }
}
