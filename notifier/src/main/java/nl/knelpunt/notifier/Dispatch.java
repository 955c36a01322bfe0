package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Decides of a complaint that somebody must hear of: at once, with others, or not by itself. */
final class Dispatch {
    private final Shop shop;
    private final OpeningHours hours;
    private final OpenProblems problems;
    private final Silences silences;

    Dispatch(Shop shop, OpeningHours hours, ProcessingContext context) {
        this.shop = shop;
        this.hours = hours;
        this.problems = new OpenProblems(context.getStateStore(OpenProblems.STORE));
        this.silences = new Silences(context);
    }

    /** @param verdict what is new about it, so that telling it twice is seen */
    List<Decision> of(
            AlertedComplaint complaint, String department, String verdict, List<Routing.Way> ways, Instant now) {
        var urgent = Router.isUrgent(complaint);
        var problem = problems.problemOf(Belonging.of(complaint, department), shop.journey());
        if (problem.isPresent() && !urgent) {
            return Decision.partOf(problem.get(), complaint, department, now);
        }
        var decisions = new ArrayList<Decision>();
        for (var way : ways) {
            if (urgent || waitsForNothing(way, department, now)) {
                decisions.add(atOnce(way, ways, complaint, department, verdict, now));
            } else {
                decisions.add(gathered(way, ways, complaint, department));
            }
        }
        if (decisions.stream().allMatch(Decision.Gather.class::isInstance) && !decisions.isEmpty()) {
            decisions.add(
                    new Decision.Now(new HeldBack(complaint.complaintId(), department, HeldBack.Reason.WAITING, now)));
        }
        return decisions;
    }

    private Decision atOnce(
            Routing.Way way,
            List<Routing.Way> ways,
            AlertedComplaint complaint,
            String department,
            String verdict,
            Instant now) {
        var silence = Router.isUrgent(complaint)
                ? null
                : silences.over(Labels.of(complaint, department), now).orElse(null);
        if (silence != null) {
            return new Decision.Now(
                    new HeldBack(complaint.complaintId(), department, HeldBack.Reason.SILENCED, now, null, silence));
        }
        var receiver = way.receiver().id();
        return new Decision.Now(new AlertRaised(
                AlertIds.single(receiver, verdict),
                receiver,
                department,
                now,
                now,
                List.of(complaint),
                null,
                0,
                null,
                way.route().place(),
                null,
                null,
                Routing.Alerted.others(way, ways)));
    }

    private static Decision gathered(
            Routing.Way way, List<Routing.Way> ways, AlertedComplaint complaint, String department) {
        return new Decision.Gather(
                way.receiver().id(),
                department,
                way.route().place(),
                Labels.group(way.route().grouping().by(), Labels.of(complaint, department)),
                Routing.Alerted.others(way, ways),
                way.equals(ways.getFirst()),
                complaint);
    }

    /** Such an alert needs no desk. */
    private boolean waitsForNothing(Routing.Way way, String department, Instant now) {
        var grouping = way.route().grouping();
        return grouping.by().contains(Route.COMPLAINT)
                && grouping.groupWait().compareTo(Duration.ZERO) == 0
                && way.receiver().maxPerHour() == null
                && hours.of(way.route(), department).isOpen(now);
    }
}
