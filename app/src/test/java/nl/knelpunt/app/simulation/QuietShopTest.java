package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a scenario says of a shop is what it does, within four standard deviations. */
class QuietShopTest {
    private static final int DAYS = 56;
    private static final double ORDERS = 1500.0 * DAYS;
    private static Played played = new Played(List.of());

    @BeforeAll
    static void play() {
        played = Played.of("shop: { ordersPerDay: 1500, days: 56, returns: 0.2 }", 11);
    }

    @Test
    void getsAsManyOrdersAsItSays() {
        assertThat((double) played.orders().size()).isCloseTo(ORDERS, fourDeviations(ORDERS));
    }

    @Test
    void getsThemInTheRhythmOfItsWeekAndDay() {
        var placed = played.reached("placed").stream()
                .map(order -> order.at().atZone(Defaults.TIME_ZONE))
                .toList();

        var week = ORDERS / (1.1 + 3 + 0.95 + 0.85 + 1.1);
        assertThat((double) placed.stream()
                        .filter(at -> at.getDayOfWeek() == DayOfWeek.SATURDAY)
                        .count())
                .isCloseTo(0.85 * week, fourDeviations(0.85 * week));
        var evening = placed.stream().filter(at -> at.getHour() == 20).count();
        var night = placed.stream().filter(at -> at.getHour() == 3).count();
        assertThat((double) night / evening).isCloseTo(0.1 / 1.8, within(0.015));
    }

    @Test
    void getsAsManyComplaintsAboutEachCellAsItSays() {
        assertThat(Defaults.per1000Orders()).allSatisfy((cell, rate) -> {
            var expected = rate * ORDERS / 1000;
            // the last days' orders complain after the end
            var lost = (cell.isOfReturns() ? 0.25 : 0.08) * expected;
            assertThat((double) played.about(cell.step(), cell.fault()))
                    .describedAs(cell.toString())
                    .isBetween(expected - lost - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
        });
        assertThat(played.complaints())
                .allMatch(complaint -> Defaults.per1000Orders()
                        .containsKey(new Cell(
                                complaint.truth().step(), complaint.truth().fault())));
    }

    @Test
    void sendsBackTheShareOfTheOrdersThatItSays() {
        var late = DAYS - 14;
        var delivered = played.reached("delivered").stream()
                .filter(order -> order.at()
                        .isBefore(Defaults.START
                                .plusDays(late)
                                .atStartOfDay(Defaults.TIME_ZONE)
                                .toInstant()))
                .count();
        assertThat((double) played.reached("return_announced").size() / delivered)
                .isBetween(0.19, 0.27);
    }

    @Test
    void takesItsTimeOnEachStretch() {
        assertThat(Played.median(played.between("placed", "paid")))
                .isCloseTo(Duration.ofMinutes(2), Duration.ofSeconds(3));
        assertThat(share(played.between("placed", "paid"), Duration.ofSeconds((long) (120 * 1.8))))
                .isCloseTo(0.25, within(0.01));
    }

    @Test
    void worksInOpeningHoursOnly() {
        assertThat(played.reached("picked"))
                .allSatisfy(order -> assertThat(isOpen(order.at().atZone(Defaults.TIME_ZONE)))
                        .isTrue());
        assertThat(played.reached("paid"))
                .anySatisfy(order -> assertThat(isOpen(order.at().atZone(Defaults.TIME_ZONE)))
                        .isFalse());
    }

    @Test
    void hearsFewComplaintsAtNight() {
        var night = played.complaints(complaint ->
                complaint.event().submittedAt().atZone(Defaults.TIME_ZONE).getHour() < 6);
        assertThat((double) night / played.complaints().size()).isBetween(0.005, 0.09);
    }

    @Test
    void sharesOutAttributesByTheirWeights() {
        var venlo = played.reached("placed").stream()
                .filter(order -> "venlo".equals(order.attributes().get("warehouse")))
                .count();
        assertThat((double) venlo).isCloseTo(0.4 * ORDERS, fourDeviations(0.4 * ORDERS));
    }

    @Test
    void namesNoStepInTheSharesOfTheTextsThatItSays() {
        var late = played.complaints(complaint -> complaint.truth().stretch() != null);
        var namelessLate = played.complaints(complaint ->
                complaint.truth().stretch() != null && !complaint.truth().namesStep());
        var other = played.complaints().size() - late;
        var namelessOther = played.complaints(complaint ->
                complaint.truth().stretch() == null && !complaint.truth().namesStep());

        assertThat((double) namelessLate / late).isCloseTo(Defaults.NAMELESS_LATE, within(0.06));
        assertThat((double) namelessOther / other).isCloseTo(Defaults.NAMELESS_OTHER, within(0.06));
    }

    private static boolean isOpen(ZonedDateTime at) {
        return at.getDayOfWeek() != DayOfWeek.SUNDAY
                && at.getHour() >= 8
                && !at.toLocalTime().isAfter(Defaults.OPEN.until());
    }

    private static double share(Map<String, Duration> took, Duration more) {
        return took.values().stream().filter(time -> time.compareTo(more) > 0).count() / (double) took.size();
    }

    private static Offset<Double> fourDeviations(double expected) {
        return within(4 * Math.sqrt(expected));
    }
}
