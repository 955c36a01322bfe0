package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.CellTrend;
import nl.knelpunt.notifier.trend.Window;
import nl.knelpunt.processor.timeline.StretchClock;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant NOW = Instant.parse("2026-03-16T09:00:00Z");
    private static final Window WEEK = new Window(NOW, 7);
    private static final Cell LATE = new Cell("delivery", "delay");
    private static final Cell RUDE = new Cell("delivery", "attitude");

    private final Tally tally = new Tally(WEEK, ShopFile.shippedJourney(), StretchClock.ALWAYS);

    private void complaints(Cell cell, int daysAgo, int count) {
        for (var one = 0; one < count; one++) {
            tally.complaint(cell, NOW.minus(Duration.ofDays(daysAgo)));
        }
    }

    private static OrderProgressed progress(String id, String milestone, Instant at) {
        return new OrderProgressed(id, milestone, at, null, Map.of());
    }

    private void orders(int daysAgo, int count) {
        var passages = tally.passages();
        for (var one = 0; one < count; one++) {
            passages.accept(progress("o" + daysAgo + "-" + one, "placed", NOW.minus(Duration.ofDays(daysAgo))));
        }
        passages.handOver();
    }

    private BottleneckReport report() {
        return tally.report(new Problems(NOW));
    }

    @Test
    void comparesRatesSoThatABusyWeekIsNoBottleneck() {
        complaints(LATE, 1, 120);
        complaints(LATE, 8, 30);
        orders(1, 4000);
        orders(8, 1000);

        var report = report();

        assertThat(report.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.change().ratio()).isEqualTo(1.0);
            assertThat(cell.per1000Orders()).isEqualTo(30);
        });
        assertThat(report.bottleneck()).isNull();
    }

    @Test
    void comparesCountsWhereNoOrdersAreTold() {
        complaints(LATE, 1, 90);
        complaints(LATE, 8, 30);
        orders(1, 4000);

        assertThat(report().cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.change().ratio()).isEqualTo(3.0));
    }

    @Test
    void putsWhatCostsMostFirstAndNamesWhatGrewMost() {
        complaints(LATE, 1, 200);
        complaints(LATE, 8, 200);
        complaints(RUDE, 1, 60);
        complaints(RUDE, 8, 10);

        var report = report();

        assertThat(report.cells()).extracting(CellTrend::cell).containsExactly(LATE, RUDE);
        assertThat(report.bottleneck()).isEqualTo(RUDE);
    }

    @Test
    void leavesOutWhatIsNotInEitherPeriodAndTellsApartWhatHasNoStep() {
        tally.complaint(LATE, NOW);
        tally.complaint(LATE, WEEK.beforeFrom().minusMillis(1));
        tally.complaint(new Cell(Journey.UNCLEAR, Journey.UNCLEAR), NOW.minusMillis(1));
        tally.complaint(RUDE, WEEK.from());

        var report = report();

        assertThat(report.unplaced()).isEqualTo(1);
        assertThat(report.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.count()).isEqualTo(1);
            assertThat(cell.perDay()).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L);
        });
    }

    @Test
    void countsAnOrderOnceOnTheDayOfItsFirstMilestoneInWhateverOrderTheyCome() {
        var passages = tally.passages();
        passages.accept(progress("o", "delivered", NOW.minus(Duration.ofDays(2))));
        passages.accept(progress("o", "placed", NOW.minus(Duration.ofDays(9))));
        passages.accept(progress("o", "a-milestone-of-old", NOW.minus(Duration.ofDays(8))));
        passages.accept(progress("later", "placed", NOW));
        passages.handOver();

        assertThat(report().orders()).isZero();
        assertThat(report().ordersBefore()).isEqualTo(1);
    }

    @Test
    void measuresAStretchInThePeriodInWhichItEnded() {
        var passages = tally.passages();
        for (var order = 0; order < 100; order++) {
            var end = NOW.minus(Duration.ofDays(order < 60 ? 1 : 10));
            passages.accept(progress("o" + order, "handed_over", end.minus(Duration.ofHours(order < 60 ? 30 : 20))));
            passages.accept(progress("o" + order, "delivered", end));
            passages.accept(progress("o" + order, "delivered", end.plusSeconds(60)));
        }
        passages.handOver();

        var delivering = report().stretches().stream()
                .filter(stretch -> stretch.stretch().equals("delivering"))
                .findFirst()
                .orElseThrow();

        assertThat(delivering.now().orders()).isEqualTo(60);
        assertThat(delivering.now().seconds()).isCloseTo(30 * 3600.0, withinPercentage(1));
        assertThat(delivering.before().seconds()).isCloseTo(20 * 3600.0, withinPercentage(1));
    }

    @Test
    void seldomNamesABottleneckWhereNothingChanged() {
        var random = new SplittableRandom(5);
        var steps = ShopFile.shippedJourney().steps();
        var faults = ShopFile.shippedJourney().faults();
        var named = 0;
        var weeks = 600;
        for (var week = 0; week < weeks; week++) {
            var quiet = new Tally(WEEK, ShopFile.shippedJourney(), StretchClock.ALWAYS);
            for (var step : steps) {
                for (var fault : faults) {
                    var cell = new Cell(step.id(), fault.id());
                    var mean = 1 << Math.floorMod(cell.hashCode(), 6);
                    add(quiet, cell, 1, Counts.poisson(mean, random));
                    add(quiet, cell, 8, Counts.poisson(mean, random));
                }
            }
            named += quiet.report(new Problems(NOW)).bottleneck() == null ? 0 : 1;
        }

        // half of one in twenty: the other half would be cells that got better
        assertThat((double) named / weeks).isLessThan(0.05);
    }

    private static void add(Tally tally, Cell cell, int daysAgo, long count) {
        for (var one = 0; one < count; one++) {
            tally.complaint(cell, NOW.minus(Duration.ofDays(daysAgo)));
        }
    }

    @Test
    void showsAProblemAsItStoodThen() {
        var problems = new Problems(NOW);
        problems.accept(problem(BottleneckDetected.State.UPDATED, NOW.minusSeconds(100), 20));
        problems.accept(problem(BottleneckDetected.State.OPENED, NOW.minusSeconds(900), 5));
        problems.accept(problem(BottleneckDetected.State.CLOSED, NOW, 30));

        assertThat(problems.open())
                .singleElement()
                .satisfies(open -> assertThat(open.seen()).isEqualTo(20));
        assertThat(tally.report(problems).problems()).hasSize(1);
    }

    private static BottleneckDetected problem(BottleneckDetected.State state, Instant at, long seen) {
        return Drawings.problem("p", state, at, NOW.minusSeconds(1000), "carrier", "snel", seen);
    }
}
