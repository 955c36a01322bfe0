package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.CellTrend;
import org.jspecify.annotations.Nullable;

/**
 * Where the process sticks.
 *
 * @param until the first moment after the period
 * @param days of the period, and of the one before
 * @param orders whose first milestone was in the period
 * @param complaints in the period, whose step is known
 * @param unplaced complaints in the period whose step is not
 * @param cells those with complaints in either period, the most complaints first
 * @param bottleneck which of the cells that stand out has most complaints more than before; null if none stands out
 * @param problems that were open at some time in the period, the earliest first
 * @param stretches in the order of the journey
 */
public record BottleneckReport(
        Instant from,
        Instant until,
        int days,
        long orders,
        long ordersBefore,
        long complaints,
        long complaintsBefore,
        long unplaced,
        List<CellTrend> cells,
        @Nullable Cell bottleneck,
        List<ProblemSpan> problems,
        List<StretchTrend> stretches) {

    public BottleneckReport {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
        stretches = List.copyOf(stretches);
    }

    boolean hasRates() {
        return orders > 0 && ordersBefore > 0;
    }

    /** @return null if no cell stands out */
    @Nullable
    CellTrend worst() {
        return cells.stream()
                .filter(trend -> trend.cell().equals(bottleneck))
                .findFirst()
                .orElse(null);
    }
}
