package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.processor.timeline.StretchClock;
import org.jspecify.annotations.Nullable;

/** Counts complaints and orders of two periods, never keeping either. Not for several threads. */
public final class Tally {
    private static final double PER = 1000;

    private final Window window;
    private final List<Way> ways;
    private final Map<Cell, DayCounts> cells = new HashMap<>();
    private final Map<Way, Durations> now = new HashMap<>();
    private final Map<Way, Durations> before = new HashMap<>();
    private final DayCounts orders;
    private final DayCounts unplaced;
    private final Journey journey;

    /** @param clock by which the time on stretches is counted */
    public Tally(Window window, Journey journey, StretchClock clock) {
        this.window = window;
        this.journey = journey;
        this.ways = Way.of(journey, clock);
        this.orders = new DayCounts(window.days());
        this.unplaced = new DayCounts(window.days());
    }

    /** Counts a complaint. */
    public void complaint(Cell cell, Instant at) {
        var day = window.day(at);
        if (day >= 0) {
            var counts = cell.step().equals(Journey.UNCLEAR)
                    ? unplaced
                    : cells.computeIfAbsent(cell, _ -> new DayCounts(window.days()));
            counts.add(day);
        }
    }

    /** Takes the orders. */
    public Passages passages() {
        return new Passages(journey, window.until(), null, (_, order) -> order(order));
    }

    private void order(Passage order) {
        var day = window.day(Instant.ofEpochMilli(order.first()));
        if (day >= 0) {
            orders.add(day);
        }
        for (var way : ways) {
            var seconds = way.seconds(order);
            if (seconds >= 0) {
                var end = Instant.ofEpochMilli(order.at(way.to()));
                if (window.day(end) >= 0) {
                    (window.holds(end) ? now : before)
                            .computeIfAbsent(way, _ -> new Durations())
                            .add(seconds);
                }
            }
        }
    }

    /** What was counted. */
    public BottleneckReport report(Problems problems) {
        var trends = cells.entrySet().stream()
                .map(entry -> trend(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(CellTrend::count)
                        .thenComparingLong(CellTrend::countBefore)
                        .reversed()
                        .thenComparing(CellTrend::step)
                        .thenComparing(CellTrend::fault))
                .toList();
        return new BottleneckReport(
                window.from(),
                window.until(),
                window.days(),
                orders.now(),
                orders.before(),
                trends.stream().mapToLong(CellTrend::count).sum(),
                trends.stream().mapToLong(CellTrend::countBefore).sum(),
                unplaced.now(),
                trends,
                bottleneck(trends),
                problems.openAfter(window.from()),
                ways.stream().map(this::stretch).toList());
    }

    private CellTrend trend(Cell cell, DayCounts counts) {
        var change = ratio(counts, Interval.CONFIDENCE);
        // so that of all cells together one in twenty weeks stands out by chance: Bonferroni's correction
        var together = ratio(counts, 1 - (1 - Interval.CONFIDENCE) / cells.size());
        return new CellTrend(
                cell.step(),
                cell.fault(),
                counts.now(),
                counts.before(),
                per1000(counts.now(), orders.now()),
                per1000(counts.before(), orders.before()),
                change,
                counts.perDay(),
                isComparable() && together.interval().isAbove(1));
    }

    /** Where nobody complained before, the telling began only now. */
    private boolean isComparable() {
        return cells.values().stream().anyMatch(counts -> counts.before() > 0);
    }

    private RateRatio ratio(DayCounts counts, double confidence) {
        return RateRatio.of(
                counts.now(), exposure(orders.now()), counts.before(), exposure(orders.before()), confidence);
    }

    /** Without orders in one of the periods, the periods are compared as they are: they are equally long. */
    private double exposure(long ordersOfPeriod) {
        return orders.now() > 0 && orders.before() > 0 ? ordersOfPeriod : 1;
    }

    private static @Nullable Double per1000(long complaints, long orders) {
        return orders == 0 ? null : Double.valueOf(PER * complaints / orders);
    }

    private @Nullable Cell bottleneck(List<CellTrend> trends) {
        return trends.stream()
                .filter(CellTrend::standsOut)
                .max(Comparator.comparingDouble(this::excess))
                .map(CellTrend::cell)
                .orElse(null);
    }

    /** How many complaints more than there would be at the rate of before. */
    private double excess(CellTrend trend) {
        return trend.count() - trend.countBefore() * exposure(orders.now()) / exposure(orders.before());
    }

    private StretchTrend stretch(Way way) {
        var stretch = way.stretch();
        return new StretchTrend(stretch.id(), stretch.step(), median(now.get(way)), median(before.get(way)));
    }

    private static Median median(@Nullable Durations durations) {
        return durations == null ? new Durations().median() : durations.median();
    }
}
