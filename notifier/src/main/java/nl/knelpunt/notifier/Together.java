package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.FollowUp;

/** One alert in place of several for one receiver that could not be reached. */
final class Together {
    private Together() {}

    /** Whether it may be told with others: not what is urgent, a problem, a report, or the last word of an escalation. */
    static boolean isOrdinary(AlertRaised alert) {
        var again = alert.followUp();
        return alert.problem() == null
                && alert.report() == null
                && (again == null || isOfTheSame(alert, again))
                && alert.complaints().stream().noneMatch(Router::isUrgent);
    }

    /** An escalation is answered for those who had it first. */
    private static boolean isOfTheSame(AlertRaised alert, FollowUp again) {
        return again.reason() != FollowUp.Reason.LAST_RESORT && again.receiver().equals(alert.receiver());
    }

    /** @return as many of the first as one alert can name all complaints of, so that to answer it is to answer them */
    static List<AlertRaised> fitting(List<AlertRaised> alerts) {
        var named = Telling.lines(complaints(alerts)).stream()
                .map(AlertedComplaint::complaintId)
                .collect(Collectors.toSet());
        return alerts.stream()
                .takeWhile(alert ->
                        alert.complaints().stream().allMatch(complaint -> named.contains(complaint.complaintId())))
                .toList();
    }

    /** Each once, as the first tells it. */
    private static List<AlertedComplaint> complaints(List<AlertRaised> alerts) {
        var complaints = new LinkedHashMap<String, AlertedComplaint>();
        for (var alert : alerts) {
            alert.complaints().forEach(complaint -> complaints.putIfAbsent(complaint.complaintId(), complaint));
        }
        return List.copyOf(complaints.values());
    }

    /**
     * @param alerts at least one, of one receiver and department; what they tell again is told once
     * @return a new alert, with the same id for the same alerts
     */
    static AlertRaised of(List<AlertRaised> alerts, Instant now) {
        var first = alerts.getFirst();
        var all = in(first, alerts);
        return new AlertRaised(
                AlertIds.together(
                        first.receiver(), first.alertId(), alerts.getLast().alertId()),
                first.receiver(),
                first.department(),
                now,
                now,
                all.complaints(),
                null,
                all.folded(),
                null,
                null,
                null,
                null,
                all.others());
    }

    /** @return that one alert, telling what all tell */
    static AlertRaised in(AlertRaised one, List<AlertRaised> all) {
        if (all.size() < 2) {
            return one;
        }
        // one that is told again was counted before
        var folded = all.stream()
                .filter(alert -> alert.followUp() == null)
                .mapToInt(AlertRaised::folded)
                .sum();
        var inOrder = complaints(all).stream()
                .sorted(Comparator.comparing(AlertedComplaint::submittedAt))
                .toList();
        var lines = Telling.lines(inOrder);
        return new AlertRaised(
                one.alertId(),
                one.receiver(),
                one.department(),
                one.raisedAt(),
                one.dueAt(),
                lines,
                one.problem(),
                folded + inOrder.size() - lines.size(),
                one.followUp(),
                one.route(),
                one.group(),
                one.report(),
                all.stream()
                        .flatMap(alert -> alert.others().stream())
                        .distinct()
                        .toList());
    }
}
