package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.knelpunt.contract.OrderProgressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentsTest {
    private static final String SHOP = "shop: { ordersPerDay: 2000, days: 28 }\n";
    private static final Instant FROM = Instant.parse("2026-01-18T23:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-01-25T23:00:00Z");
    private static final String WEEK = "from: 2026-01-19, until: 2026-01-26";
    private static final String FACTOR = SHOP + "incidents: { wrong: { kind: factor, step: fulfilment, fault: error,"
            + " factor: 11, where: { warehouse: venlo }, " + WEEK + " } }";
    private static final String SLOWER =
            SHOP + "incidents: { slow: { kind: slower, stretch: picked, factor: 3, where: { warehouse: venlo }, " + WEEK
                    + " } }";

    private final Played quiet = Played.of(SHOP, 21);

    @Test
    void raisesTheComplaintsOfItsOwnCellAndAttributeWhileItLasts() {
        var played = Played.of(FACTOR, 21);

        var more = played.complaints().stream().filter(of("wrong")).toList();
        // 3 for 1,000 orders, two fifths of them in Venlo, ten times that on top
        var expected = 2000 * 7 * 0.4 * 0.003 * 10;
        assertThat((double) more.size()).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(more).allSatisfy(complaint -> {
            assertThat(Played.isAbout(complaint, "fulfilment", "error")).isTrue();
            assertThat(complaint.event().attributes()).containsEntry("warehouse", "venlo");
            assertThat(complaint.event().submittedAt()).isBetween(FROM, UNTIL);
        });
    }

    @Test
    void changesNothingElse() {
        var all = new HashSet<>(Played.of(FACTOR, 21).happenings());

        assertThat(all.containsAll(quiet.happenings())).isTrue();
        quiet.happenings().forEach(all::remove);
        assertThat(all)
                .allMatch(happening -> happening instanceof Happening.Complaint complaint
                        && of("wrong").test(complaint));
    }

    @Test
    void makesOrdersLateOnASlowerStretch() {
        var played = Played.of(SLOWER, 21);

        var before = Played.median(only(quiet, "venlo").between("paid", "picked"));
        var slow = Played.median(only(played, "venlo").between("paid", "picked"));
        // half of the orders take eight opening hours more than their four
        assertThat(slow).isGreaterThan(before.plusHours(8));
        assertThat(only(played, "utrecht").milestones())
                .isEqualTo(only(quiet, "utrecht").milestones());
    }

    @Test
    void hearsOfASlowerStretchFromThoseWhoseOrderIsLate() {
        var played = Played.of(SLOWER, 21);

        var more = played.complaints().stream().filter(of("slow")).toList();
        assertThat(more).hasSizeGreaterThan(100).allSatisfy(complaint -> {
            assertThat(Played.isAbout(complaint, "fulfilment", "delay")).isTrue();
            assertThat(complaint.truth().stretch()).isEqualTo("picked");
            assertThat(complaint.event().attributes()).containsEntry("warehouse", "venlo");
        });
        assertThat(played.complaints(of("slow").negate().and(about("fulfilment", "delay"))))
                .isBetween(quiet.about("fulfilment", "delay") - 5, quiet.about("fulfilment", "delay") + 5);
    }

    @Test
    void slowsAStretchDownByWhatItGrowsADay() {
        var played = Played.of(
                SHOP + "incidents: { rot: { kind: growth, stretch: paid, perDay: 0.05, from: 2026-01-05,"
                        + " until: 2026-02-02 } }",
                21);

        var took = ordersOf(played, order -> order.at().isAfter(Instant.parse("2026-01-31T23:00:00Z")))
                .between("placed", "paid");
        assertThat(Played.median(took).toSeconds() / 120.0).isCloseTo(Math.pow(1.05, 27.5), within(0.4));
    }

    @Test
    void letsComplaintsGrowByTheDay() {
        var played = Played.of(
                SHOP + "incidents: { rot: { kind: growth, step: product, fault: quality, perDay: 0.2, from: 2026-01-12,"
                        + " until: 2026-02-02 } }",
                21);

        var early = played.complaints(of("rot").and(until(Instant.parse("2026-01-22T00:00:00Z"))));
        var all = played.complaints(of("rot"));
        assertThat(all).isGreaterThan(6 * early);
        assertThat(early).isGreaterThan(5);
    }

    @Test
    void keepsOrdersStandingDuringAnOutage() {
        var played = Played.of(
                SHOP + "incidents: { down: { kind: outage, step: payment, writes: 0.5, from: 2026-01-20T19:00,"
                        + " until: 2026-01-20T21:00 } }",
                21);
        var from = Instant.parse("2026-01-20T18:00:00Z");
        var until = from.plus(Duration.ofHours(2));

        assertThat(quiet.reached("paid")).anyMatch(paid -> isWithin(paid.at(), from, until));
        assertThat(played.reached("paid")).noneMatch(paid -> isWithin(paid.at(), from, until));
        assertThat(played.reached("placed")).isEqualTo(quiet.reached("placed"));
        var stood = quiet.reached("paid").stream()
                .filter(paid -> isWithin(paid.at(), from, until))
                .count();
        assertThat((double) played.complaints(of("down").and(about("payment", "error"))))
                .isCloseTo(stood / 2.0, within(3 * Math.sqrt((double) stood)));
        assertThat(played.complaints(of("down")
                        .and(about("payment", "error")
                                .or(about("payment", "delay"))
                                .negate())))
                .isZero();
    }

    @Test
    void letsVolumeChangeWithoutAnyFault() {
        var played = Played.of(SHOP + "volume: { sale: { from: 2026-01-19, until: 2026-01-20, factor: 4 } }", 21);

        var day = Duration.ofDays(1);
        var orders = played.reached("placed").stream()
                .filter(order -> isWithin(order.at(), FROM, FROM.plus(day)))
                .count();
        var usual = quiet.reached("placed").stream()
                .filter(order -> isWithin(order.at(), FROM, FROM.plus(day)))
                .count();
        assertThat((double) orders / usual).isCloseTo(4, within(0.4));
        assertThat(played.complaints(complaint -> complaint.truth().incident() != null))
                .isZero();
        assertThat(Played.median(played.between("placed", "paid")))
                .isCloseTo(Duration.ofMinutes(2), Duration.ofSeconds(5));
    }

    @Test
    void tellsWhatReallyBroke() {
        assertThat(Played.scenario(SLOWER).truth())
                .isEqualTo(List.of(new TrueIncident(
                        "slow", "fulfilment", "delay", Map.of("warehouse", "venlo"), false, FROM, UNTIL)));
    }

    private static Predicate<Happening.Complaint> of(String incident) {
        return complaint -> incident.equals(complaint.truth().incident());
    }

    private static Predicate<Happening.Complaint> about(String step, String fault) {
        return complaint -> Played.isAbout(complaint, step, fault);
    }

    private static Predicate<Happening.Complaint> until(Instant time) {
        return complaint -> complaint.event().submittedAt().isBefore(time);
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static Played only(Played played, String warehouse) {
        return ordersOf(
                played,
                order -> isWithin(order.at(), FROM, UNTIL)
                        && warehouse.equals(order.attributes().get("warehouse")));
    }

    /** The milestones of some orders, told by how they were placed. */
    private static Played ordersOf(Played played, Predicate<OrderProgressed> which) {
        var orders = new HashSet<String>();
        played.reached("placed").stream().filter(which).forEach(order -> orders.add(order.orderId()));
        return new Played(played.happenings().stream()
                .filter(happening -> happening instanceof Happening.Progress progress
                        && orders.contains(progress.event().orderId()))
                .toList());
    }
}
