package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Makes one alert of what was gathered, without what need not be told any more. */
final class Telling {
    private final Shop shop;
    private final OpenProblems problems;
    private final Silences silences;
    private final Group group;
    private final Instant now;
    private boolean told;

    /** @param group one of those that are told */
    Telling(Shop shop, ProcessingContext context, Group group, Instant now) {
        this.shop = shop;
        this.problems = new OpenProblems(context.getStateStore(OpenProblems.STORE));
        this.silences = new Silences(context);
        this.group = group;
        this.now = now;
    }

    /** Whether an alert was made. */
    boolean isTold() {
        return told;
    }

    /** @param folded how many more there are, which were held back */
    List<Decision> of(List<Decision.Gather> gathered, int folded) {
        var decisions = new ArrayList<Decision>();
        var wanted = gathered.stream()
                .sorted(Comparator.comparing(one -> one.complaint().submittedAt()))
                .filter(one -> isWanted(one, decisions))
                .toList();
        var complaints = wanted.stream().map(Decision.Gather::complaint).toList();
        var lines = wanted.size() + folded > 1 ? lines(complaints) : complaints;
        complaints.stream()
                .skip(lines.size())
                .forEach(complaint -> decisions.add(heldBack(complaint, HeldBack.Reason.FOLDED, null)));
        if (!lines.isEmpty()) {
            told = true;
            var others = wanted.stream()
                    .limit(lines.size())
                    .flatMap(one -> one.others().stream())
                    .distinct()
                    .toList();
            decisions.add(new Decision.Now(alert(lines, folded + wanted.size() - lines.size(), others)));
        }
        return decisions;
    }

    /** While they waited, some may have turned out to be part of a problem, or somebody asked for silence. */
    private boolean isWanted(Decision.Gather one, List<Decision> decisions) {
        var complaint = one.complaint();
        var problem = problems.problemOf(Belonging.of(complaint, one.department()), shop.journey());
        if (problem.isPresent()) {
            if (one.first()) {
                decisions.addAll(Decision.partOf(problem.get(), complaint, one.department(), now));
            }
            return false;
        }
        var silence = silences.over(Labels.of(complaint, one.department()), now);
        if (silence.isPresent() && one.first()) {
            decisions.add(heldBack(complaint, HeldBack.Reason.SILENCED, silence.get()));
        }
        return silence.isEmpty();
    }

    private Decision heldBack(AlertedComplaint complaint, HeldBack.Reason reason, @Nullable String silence) {
        return new Decision.Now(new HeldBack(complaint.complaintId(), group.department(), reason, now, null, silence));
    }

    /** As many of the first as one alert holds. */
    static List<AlertedComplaint> lines(List<AlertedComplaint> wanted) {
        var lines = new ArrayList<AlertedComplaint>();
        var bytes = 0L;
        for (var complaint : wanted) {
            var line = Excerpt.line(complaint);
            bytes += Json.write(line).length;
            if (lines.size() >= Desk.MOST_COMPLAINTS || (bytes > Desk.MOST_BYTES && !lines.isEmpty())) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private AlertRaised alert(List<AlertedComplaint> complaints, int folded, List<String> others) {
        var first = complaints.getFirst();
        return new AlertRaised(
                AlertIds.group(group.receiver(), group.key() + "/" + first.complaintId() + "@" + now),
                group.receiver(),
                group.department(),
                now,
                now,
                complaints,
                null,
                folded,
                null,
                group.route(),
                group.group(),
                null,
                others);
    }
}
