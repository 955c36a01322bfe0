package nl.knelpunt.notifier.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell's complaints in a period, beside those of the period before.
 *
 * @param count complaints in the period
 * @param countBefore complaints in the period before
 * @param per1000Orders null if no orders were told
 * @param per1000OrdersBefore likewise
 * @param change of the rate; of the count if there is no rate in one of the periods
 * @param perDay complaints on each day of the period
 * @param standsOut whether it has become more frequent, beyond what chance makes among all cells together
 */
public record CellTrend(
        String step,
        String fault,
        long count,
        long countBefore,
        @Nullable Double per1000Orders,
        @Nullable Double per1000OrdersBefore,
        RateRatio change,
        List<Long> perDay,
        boolean standsOut) {

    public CellTrend {
        perDay = List.copyOf(perDay);
    }

    public Cell cell() {
        return new Cell(step, fault);
    }
}
