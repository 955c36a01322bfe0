package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.notifier.report.Days.Part;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.CellTrend;
import org.jspecify.annotations.Nullable;

/** Counts what concerns one department, or the whole shop; of texts it keeps but the few that are shown. Not for several threads. */
final class DepartmentTally {
    private static final int MOST_CAUSES = 1_000;
    private static final Comparator<Instant> OLDEST = Comparator.nullsFirst(Comparator.naturalOrder());

    private record Cause(
            Cell cell, @Nullable String cause, @Nullable String prevention, String by) {}

    private record Passed(String from, String to) {}

    private record Homeless(Cell cell, String department, boolean unheard) {}

    private final @Nullable String department;
    private final PartCounts parts = new PartCounts();
    private final Map<Cell, PartCounts> cells = new HashMap<>();
    private final Map<LocalDate, Long> written = new HashMap<>();
    private final Map<Cause, Long> solved = new HashMap<>();
    private final First<OpenComplaint> overdue = new First<>(
            Comparator.comparing(OpenComplaint::promisedUntil, OLDEST).thenComparing(OpenComplaint::complaintId));
    private final First<OpenComplaint> waiting = oldestWritten();
    private final First<OpenComplaint> open = oldestWritten();
    private final Map<Passed, Long> bounces = new HashMap<>();
    private final Map<HeldBack.Reason, Long> heldBack = new EnumMap<>(HeldBack.Reason.class);
    private final Map<Homeless, Long> unowned = new HashMap<>();
    private final Map<SilenceMade, Long> silenced = new HashMap<>();
    private final First<Praise> praise = new First<>(Comparator.comparing((Praise one) -> one.person() == null)
            .thenComparing(Comparator.comparing(Praise::writtenAt).reversed())
            .thenComparing(Praise::complaintId));
    private long otherCauses;
    private long wrote;

    /** @param department its id; null for the shop */
    DepartmentTally(@Nullable String department) {
        this.department = department;
    }

    private static First<OpenComplaint> oldestWritten() {
        return new First<>(
                Comparator.comparing(OpenComplaint::writtenAt, OLDEST).thenComparing(OpenComplaint::complaintId));
    }

    void written(Part part, LocalDate day, Kind kind, Cell cell) {
        parts.add(part, kind);
        if (Counts.asks(kind)) {
            written.merge(day, 1L, Long::sum);
        }
        if (kind != Kind.PRAISE && !cell.step().equals(Journey.NONE) && part != Part.NONE) {
            cells.computeIfAbsent(cell, _ -> new PartCounts()).add(part, kind);
        }
    }

    void solved(Cell cell, ComplaintHandled how) {
        var cause = new Cause(cell, how.cause(), how.prevention(), how.by());
        if (solved.containsKey(cause) || solved.size() < MOST_CAUSES) {
            solved.merge(cause, 1L, Long::sum);
        } else {
            otherCauses++;
        }
    }

    void overdue(OpenComplaint complaint) {
        overdue.add(complaint);
    }

    void open(OpenComplaint complaint) {
        open.add(complaint);
    }

    /** Somebody wrote yesterday. */
    void wrote() {
        wrote++;
    }

    /** Somebody wrote yesterday, and waits for an answer. */
    void waits(OpenComplaint complaint) {
        waiting.add(complaint);
    }

    void bounced(String from, String to) {
        bounces.merge(new Passed(from, to), 1L, Long::sum);
    }

    void heldBack(HeldBack.Reason reason) {
        heldBack.merge(reason, 1L, Long::sum);
    }

    void silenced(SilenceMade by) {
        silenced.merge(by, 1L, Long::sum);
    }

    void unowned(Cell cell, String of, boolean unheard) {
        unowned.merge(new Homeless(cell, of, unheard), 1L, Long::sum);
    }

    void praise(Praise one) {
        praise.add(one);
    }

    Answers.OfDepartment answers() {
        var listed = waiting.listed();
        return new Answers.OfDepartment(String.valueOf(department), wrote, wrote - listed.size(), listed);
    }

    /**
     * @param known since when all that was written is known
     * @param bottleneck of its cells; null if none stands out
     */
    DepartmentDay day(Days days, Instant known, @Nullable CellTrend bottleneck) {
        var isComparable = !known.isAfter(days.weekBefore());
        var oldest = open.listed();
        return new DepartmentDay(
                department,
                parts.of(Part.YESTERDAY),
                parts.of(Part.NIGHT),
                isComparable ? parts.of(Part.WEEK_BEFORE) : null,
                days.week().stream()
                        .filter(day -> !known.isAfter(days.start(day)))
                        .map(day -> new DayCount(day, written.getOrDefault(day, 0L)))
                        .toList(),
                cells(isComparable),
                solved(),
                overdue.listed(),
                oldest.size(),
                oldest.isEmpty() ? null : oldest.shown().getFirst(),
                Listed.of(most(bounces)
                        .map(entry ->
                                new Bounce(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                        .toList()),
                heldBack.entrySet().stream()
                        .map(entry -> new Held(entry.getKey(), entry.getValue()))
                        .toList(),
                Listed.of(most(unowned)
                        .map(entry -> unowned(entry.getKey(), entry.getValue()))
                        .toList()),
                bottleneck,
                praise.listed(),
                Listed.of(most(silenced)
                        .map(entry -> Silenced.of(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private Listed<CellDay> cells(boolean isComparable) {
        return Listed.of(cells.entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue(), isComparable))
                .filter(cell -> !cell.yesterday().equals(Counts.NONE)
                        || !cell.night().equals(Counts.NONE)
                        || (cell.weekBefore() != null && !cell.weekBefore().equals(Counts.NONE)))
                .sorted(Comparator.comparingLong(
                                (CellDay cell) -> cell.yesterday().toAnswer())
                        .thenComparingLong(cell -> cell.night().toAnswer())
                        .reversed()
                        .thenComparing(CellDay::step)
                        .thenComparing(CellDay::fault))
                .toList());
    }

    private static CellDay cell(Cell cell, PartCounts counts, boolean isComparable) {
        return new CellDay(
                cell.step(),
                cell.fault(),
                counts.of(Part.YESTERDAY),
                counts.of(Part.NIGHT),
                isComparable ? counts.of(Part.WEEK_BEFORE) : null);
    }

    private Listed<Solved> solved() {
        var listed = Listed.of(most(solved)
                .map(entry -> solved(entry.getKey(), entry.getValue()))
                .toList());
        return new Listed<>(listed.shown(), listed.more() + otherCauses);
    }

    private static Solved solved(Cause cause, long complaints) {
        return new Solved(
                cause.cell().step(), cause.cell().fault(), cause.cause(), cause.prevention(), cause.by(), complaints);
    }

    private static Unowned unowned(Homeless homeless, long complaints) {
        return new Unowned(
                homeless.cell().step(), homeless.cell().fault(), homeless.department(), homeless.unheard(), complaints);
    }

    /** The most first; of as many, in an order that is always the same. */
    private static <K> Stream<Map.Entry<K, Long>> most(Map<K, Long> counts) {
        return List.copyOf(counts.entrySet()).stream()
                .sorted(Map.Entry.<K, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()));
    }
}
