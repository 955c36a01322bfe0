package nl.knelpunt.notifier.trend;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/** Counts complaints by cell, and orders, in a period and the one before. Not for several threads. */
public final class CellTally {
    private static final double PER = 1000;

    private final Window window;
    private final Map<Cell, DayCounts> cells = new HashMap<>();
    private final DayCounts orders;
    private final DayCounts unplaced;

    public CellTally(Window window) {
        this.window = window;
        this.orders = new DayCounts(window.days());
        this.unplaced = new DayCounts(window.days());
    }

    /** Counts a complaint that was written then. */
    public void complaint(Cell cell, Instant at) {
        var day = window.day(at);
        if (day >= 0) {
            var counts = cell.step().equals(Journey.UNCLEAR)
                    ? unplaced
                    : cells.computeIfAbsent(cell, _ -> new DayCounts(window.days()));
            counts.add(day);
        }
    }

    /** Counts an order that began then. */
    public void order(Instant at) {
        var day = window.day(at);
        if (day >= 0) {
            orders.add(day);
        }
    }

    /** Orders in the period. */
    public long orders() {
        return orders.now();
    }

    /** Orders in the period before. */
    public long ordersBefore() {
        return orders.before();
    }

    /** Complaints in the period, whose step is not known. */
    public long unplaced() {
        return unplaced.now();
    }

    /** Every cell with complaints in either period, the most complaints first. */
    public List<CellTrend> trends() {
        return cells.entrySet().stream()
                .map(entry -> trend(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(CellTrend::count)
                        .thenComparingLong(CellTrend::countBefore)
                        .reversed()
                        .thenComparing(CellTrend::step)
                        .thenComparing(CellTrend::fault))
                .toList();
    }

    /** Which of some cells stands out and has most complaints more than before; empty if none stands out. */
    public Optional<CellTrend> worst(List<CellTrend> among) {
        return among.stream().filter(CellTrend::standsOut).max(Comparator.comparingDouble(this::excess));
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

    /** How many complaints more than there would be at the rate of before. */
    private double excess(CellTrend trend) {
        return trend.count() - trend.countBefore() * exposure(orders.now()) / exposure(orders.before());
    }
}
