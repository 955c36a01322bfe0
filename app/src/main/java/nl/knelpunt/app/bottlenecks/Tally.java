package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.CellTally;
import nl.knelpunt.notifier.trend.CellTrend;
import nl.knelpunt.notifier.trend.Passage;
import nl.knelpunt.notifier.trend.Passages;
import nl.knelpunt.notifier.trend.Window;
import nl.knelpunt.processor.timeline.StretchClock;
import org.jspecify.annotations.Nullable;

/** Counts complaints and orders of two periods, never keeping either. Not for several threads. */
public final class Tally {
    private final Window window;
    private final List<Way> ways;
    private final CellTally cells;
    private final Map<Way, Durations> now = new HashMap<>();
    private final Map<Way, Durations> before = new HashMap<>();
    private final Journey journey;

    /** @param clock by which the time on stretches is counted */
    public Tally(Window window, Journey journey, StretchClock clock) {
        this.window = window;
        this.journey = journey;
        this.ways = Way.of(journey, clock);
        this.cells = new CellTally(window);
    }

    /** Counts a complaint. */
    public void complaint(Cell cell, Instant at) {
        cells.complaint(cell, at);
    }

    /** Takes the orders. */
    public Passages passages() {
        return new Passages(journey, window.until(), null, (_, order) -> order(order));
    }

    private void order(Passage order) {
        cells.order(Instant.ofEpochMilli(order.first()));
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
        var trends = cells.trends();
        var worst = cells.worst(trends);
        return new BottleneckReport(
                window.from(),
                window.until(),
                window.days(),
                cells.orders(),
                cells.ordersBefore(),
                trends.stream().mapToLong(CellTrend::count).sum(),
                trends.stream().mapToLong(CellTrend::countBefore).sum(),
                cells.unplaced(),
                trends,
                worst.map(CellTrend::cell).orElse(null),
                problems.openAfter(window.from()),
                ways.stream().map(this::stretch).toList());
    }

    private StretchTrend stretch(Way way) {
        var stretch = way.stretch();
        return new StretchTrend(stretch.id(), stretch.step(), median(now.get(way)), median(before.get(way)));
    }

    private static Median median(@Nullable Durations durations) {
        return durations == null ? new Durations().median() : durations.median();
    }
}
