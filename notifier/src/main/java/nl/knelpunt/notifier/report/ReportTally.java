package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.notifier.Quote;
import nl.knelpunt.notifier.Router;
import nl.knelpunt.notifier.report.Days.Part;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.CellTally;
import nl.knelpunt.notifier.trend.Passages;
import nl.knelpunt.notifier.trend.Window;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of events. What is known of complaints must be told before the complaints themselves: of these it keeps none. Not
 * for several threads.
 */
final class ReportTally {
    private static final int WEEK_DAYS = 7;

    private final Shop shop;
    private final Router router;
    private final Days days;
    private final Placements placements;
    private final Handling handling;
    private final CellTally week;
    private final DepartmentTally whole = new DepartmentTally(null);
    private final Map<String, DepartmentTally> departments = new TreeMap<>();
    private final Set<String> moved = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, SilenceMade> silences = new HashMap<>();
    private final Set<String> silenced = new HashSet<>();
    private final Set<String> heldBack = new HashSet<>();
    private @Nullable Instant lostUntil;
    private @Nullable Instant earliest;

    ReportTally(Shop shop, Days days) {
        this.shop = shop;
        this.router = new Router(shop);
        this.days = days;
        this.placements = new Placements(days);
        this.handling = new Handling(days);
        this.week = new CellTally(new Window(days.midnight(), WEEK_DAYS));
        shop.departments().keySet().forEach(this::department);
    }

    void silence(SilenceMade event) {
        silences.put(event.silenceId(), event);
    }

    /** Some of the complaints that were written before that are not kept any more. */
    void lostUntil(Instant until) {
        lostUntil = until;
    }

    void handled(ComplaintHandled event) {
        handling.handled(event);
    }

    void corrected(ComplaintCorrected event) {
        placements.corrected(event);
        var from = event.from().department();
        var to = event.to().department();
        // what triage passes on is no bounce: that is its work
        if (days.isNew(event.correctedAt()) && !from.equals(to) && !from.equals(Journey.TRIAGE)) {
            moved.add(event.complaintId());
            bounced(from, to);
        }
    }

    void revised(ComplaintClassified event) {
        placements.revised(event);
    }

    void heldBack(HeldBack event) {
        handling.partOf(event);
        // what waited was alerted since, or is about to be
        if (days.isNew(event.heldBackAt()) && event.reason() != HeldBack.Reason.WAITING) {
            // one that two receivers would have heard of counts once
            if (heldBack.add(event.complaintId() + "/" + event.reason())) {
                each(List.of(event.department()), tally -> tally.heldBack(event.reason()));
            }
            silenced(event);
        }
    }

    /** Likewise. */
    private void silenced(HeldBack event) {
        var silence = silences.get(String.valueOf(event.silenceId()));
        if (silence != null && silenced.add(event.complaintId() + "/" + event.silenceId())) {
            each(List.of(event.department()), tally -> tally.silenced(silence));
        }
    }

    /** Takes the orders, which tell how busy the weeks were. */
    Passages orders() {
        return new Passages(
                shop.journey(), days.midnight(), null, (_, order) -> week.order(Instant.ofEpochMilli(order.first())));
    }

    /** Takes a complaint with its first verdict. */
    void classified(ComplaintClassified first) {
        var at = first.complaint().submittedAt();
        if (at.isBefore(days.lookBack()) || !at.isBefore(days.until())) {
            return;
        }
        earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
        var placed = placements.latest(first);
        var cell = new Cell(placed.step(), placed.fault());
        var owners = owners(first, placed);
        var part = days.part(at);
        each(owners, tally -> tally.written(part, days.day(at), placed.kind(), cell));
        if (placed.kind() == Kind.PRAISE) {
            praise(first, owners);
        } else if (!placed.step().equals(Journey.NONE)) {
            week.complaint(cell, at);
            unowned(first, placed, cell);
        }
        handling(first, placed, cell);
    }

    /** Praise goes to those who earned it. */
    private Set<String> owners(ComplaintClassified first, Placed placed) {
        if (placed.kind() != Kind.PRAISE || placed.moved()) {
            return Set.of(placed.department());
        }
        var owners = new LinkedHashSet<String>();
        praisedSteps(first).forEach(step -> owners.add(shop.journey().departmentOf(step)));
        return owners.isEmpty() ? Set.of(placed.department()) : owners;
    }

    private List<String> praisedSteps(ComplaintClassified first) {
        var told = first.details().praisedSteps();
        return (told.isEmpty() ? List.of(first.step()) : told)
                .stream().filter(step -> shop.journey().step(step).isPresent()).toList();
    }

    private void praise(ComplaintClassified first, Set<String> owners) {
        var at = first.complaint().submittedAt();
        if (days.isNew(at)) {
            var praise = new Praise(
                    first.complaintId(),
                    at,
                    praisedSteps(first).stream().findFirst().orElse(Journey.NONE),
                    PraisedPerson.of(first),
                    Quote.of(first));
            each(owners, tally -> tally.praise(praise));
        }
    }

    private void unowned(ComplaintClassified first, Placed placed, Cell cell) {
        if (!days.isNew(first.complaint().submittedAt())) {
            return;
        }
        var unheard = !router.isHeard(first, placed.step(), placed.fault(), placed.department());
        if (unheard || placed.department().equals(Journey.TRIAGE) || cell.step().equals(Journey.UNCLEAR)) {
            each(Set.of(placed.department()), tally -> tally.unowned(cell, placed.department(), unheard));
        }
    }

    private void handling(ComplaintClassified first, Placed placed, Cell cell) {
        var id = first.complaintId();
        var owner = Set.of(placed.department());
        var solved = handling.solved(id);
        var refused = handling.refused(id);
        var overdue = handling.overdue(id);
        if (solved != null || overdue != null) {
            seen.add(id);
        }
        var problem = handling.problemOf(id);
        if (problem != null && seen.add(problem)) {
            problem(problem, first, placed);
        }
        if (solved != null) {
            each(owner, tally -> tally.solved(cell, solved));
        }
        if (overdue != null) {
            var open = open(first, placed, overdue);
            each(owner, tally -> tally.overdue(open));
        }
        if (refused != null && refused.department() != null && !moved.contains(id)) {
            bounced(placements.verdict(first).department(), refused.department());
        }
        if (Counts.asks(placed.kind())) {
            answers(first, placed, overdue);
        }
    }

    /** What was promised of a problem is told once, where the first of its complaints is. */
    private void problem(String id, ComplaintClassified first, Placed placed) {
        var promise = handling.overdue(id);
        if (promise != null) {
            var open = new OpenComplaint(
                    id,
                    null,
                    placed.department(),
                    placed.step(),
                    placed.fault(),
                    first.complaint().submittedAt(),
                    promise.until(),
                    promise.by());
            each(Set.of(placed.department()), tally -> tally.overdue(open));
        }
    }

    private void answers(ComplaintClassified first, Placed placed, @Nullable ComplaintHandled promise) {
        var owner = Set.of(placed.department());
        var isYesterdays = days.part(first.complaint().submittedAt()) == Part.YESTERDAY;
        if (isYesterdays) {
            each(owner, DepartmentTally::wrote);
        }
        if (!handling.isAnswered(first.complaintId())) {
            var open = open(first, placed, promise);
            each(owner, tally -> tally.open(open));
            if (isYesterdays) {
                each(owner, tally -> tally.waits(open));
            }
        }
    }

    private static OpenComplaint open(ComplaintClassified first, Placed placed, @Nullable ComplaintHandled promise) {
        return new OpenComplaint(
                first.complaintId(),
                first.complaint().orderId(),
                placed.department(),
                placed.step(),
                placed.fault(),
                first.complaint().submittedAt(),
                promise == null ? null : promise.until(),
                promise == null ? null : promise.by());
    }

    private void bounced(String from, String to) {
        each(new LinkedHashSet<>(List.of(from, to)), tally -> tally.bounced(from, to));
    }

    private void each(Iterable<String> ids, Consumer<DepartmentTally> telling) {
        telling.accept(whole);
        ids.forEach(id -> telling.accept(department(id)));
    }

    private DepartmentTally department(String id) {
        return departments.computeIfAbsent(id, DepartmentTally::new);
    }

    DailyReport report() {
        theRest();
        var trends = week.trends();
        // what is lost of the week before would look like a rise
        var isWhole = lostUntil == null || !lostUntil.isAfter(days.fortnight());
        var known = known();
        var ofShop = isWhole ? week.worst(trends).orElse(null) : null;
        return new DailyReport(
                days.date(),
                days.until(),
                whole.day(days, known, ofShop),
                departments.entrySet().stream()
                        .map(entry -> {
                            var own = trends.stream()
                                    .filter(trend -> shop.journey()
                                            .departmentOf(trend.step())
                                            .equals(entry.getKey()))
                                    .toList();
                            return entry.getValue()
                                    .day(days, known, isWhole ? week.worst(own).orElse(null) : null);
                        })
                        .toList(),
                answers());
    }

    private Answers answers() {
        var all = whole.answers();
        return new Answers(
                all.wrote(),
                all.answered(),
                departments.values().stream()
                        .map(DepartmentTally::answers)
                        .filter(department -> department.wrote() > 0)
                        .toList());
    }

    /** Since when all that was written is known; a shop that only begins has no week before. */
    private Instant known() {
        var first = earliest == null ? days.until() : days.start(days.day(earliest));
        return lostUntil == null || lostUntil.isBefore(first) ? first : lostUntil;
    }

    /** What was promised or solved of complaints from before the time that the report looks back on. */
    private void theRest() {
        var unknown = new Cell(Journey.UNCLEAR, Journey.UNCLEAR);
        for (var id : handling.solved()) {
            var solved = handling.solved(id);
            if (solved != null && !seen.contains(id)) {
                each(Set.of(Journey.TRIAGE), tally -> tally.solved(unknown, solved));
            }
        }
        for (var id : handling.promised()) {
            var promise = handling.overdue(id);
            if (promise != null && !seen.contains(id)) {
                var open = new OpenComplaint(
                        id, null, Journey.TRIAGE, unknown.step(), unknown.fault(), null, promise.until(), promise.by());
                each(Set.of(Journey.TRIAGE), tally -> tally.overdue(open));
            }
        }
    }
}
