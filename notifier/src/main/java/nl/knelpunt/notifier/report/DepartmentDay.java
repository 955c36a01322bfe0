package nl.knelpunt.notifier.report;

import java.util.List;
import nl.knelpunt.notifier.trend.CellTrend;
import org.jspecify.annotations.Nullable;

/**
 * How a day went for one department, or for the shop.
 *
 * @param department its id; null for the shop
 * @param night since midnight
 * @param weekBefore of the same weekday a week before yesterday; null if that is not known
 * @param days from that weekday to yesterday, as far as known
 * @param cells most written of yesterday first
 * @param solved yesterday and in the night, most complaints first
 * @param overdue promised an answer by a time that has passed, without one, the longest ago first
 * @param open complaints, problem reports and questions of the last {@value Days#LOOK_BACK_DAYS} days without an answer
 * @param oldestOpen of these the oldest; null if there is none
 * @param bounces yesterday and in the night, most complaints first
 * @param heldBack yesterday and in the night
 * @param unowned yesterday and in the night, most complaints first
 * @param bottleneck of its cells the one that stands out most beside the week before; null if none does
 * @param praise of yesterday and the night, those that name somebody first
 * @param silenced yesterday and in the night, most complaints first
 */
public record DepartmentDay(
        @Nullable String department,
        Counts yesterday,
        Counts night,
        @Nullable Counts weekBefore,
        List<DayCount> days,
        Listed<CellDay> cells,
        Listed<Solved> solved,
        Listed<OpenComplaint> overdue,
        long open,
        @Nullable OpenComplaint oldestOpen,
        Listed<Bounce> bounces,
        List<Held> heldBack,
        Listed<Unowned> unowned,
        @Nullable CellTrend bottleneck,
        Listed<Praise> praise,
        Listed<Silenced> silenced) {

    public DepartmentDay {
        days = List.copyOf(days);
        heldBack = List.copyOf(heldBack);
    }
}
