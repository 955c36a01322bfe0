package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedReport;
import nl.knelpunt.contract.ReportTimes;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.notifier.report.Audience;
import nl.knelpunt.notifier.report.DailyReport;
import nl.knelpunt.notifier.report.ReportText;
import nl.knelpunt.notifier.report.Reports;
import nl.knelpunt.service.Publication;
import nl.knelpunt.service.TopicEvents;

/**
 * Raises each day's reports when their time has come. Which were raised is read from the topic of alerts, once a day and
 * report: so nothing is kept of it, and a report that a crash cut short is completed by whoever looks next.
 */
final class DailyReports {
    /** So late nobody starts the day with it any more. */
    private static final Duration TOO_LATE = Duration.ofHours(12);

    private final Map<String, Object> kafka;
    private final Shop shop;
    private final ReportTimes times;
    private final InstantSource clock;
    private final Set<String> done = new HashSet<>();

    DailyReports(Map<String, Object> kafka, Shop shop, ReportTimes times, InstantSource clock) {
        this.kafka = kafka;
        this.shop = shop;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Raises what is due and was not raised yet; takes as long as reading the topics does.
     *
     * @param isOurTurn asked again when the reports are made; if it is not, they are left to another instance
     */
    void raiseWhatIsDue(BooleanSupplier isOurTurn) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, shop.timeZone());
        raise(AlertedReport.Kind.DAILY, today, times.at(), now, isOurTurn);
        raise(AlertedReport.Kind.ANSWERS, today, times.answersAt(), now, isOurTurn);
    }

    private void raise(
            AlertedReport.Kind kind, LocalDate date, LocalTime time, Instant now, BooleanSupplier isOurTurn) {
        var dueAt = ZonedDateTime.of(date, time, shop.timeZone()).toInstant();
        if (now.isBefore(dueAt) || now.isAfter(dueAt.plus(TOO_LATE)) || done.contains(date + "/" + kind)) {
            return;
        }
        var raised = raised(date);
        var wanted = addressees().stream()
                .filter(to -> !raised.contains(to.alertId(date, kind)))
                .toList();
        if (!wanted.isEmpty()) {
            var report = Reports.of(kafka, shop, date, dueAt);
            var alerts = wanted.stream()
                    .map(to -> alert(to, report, date, kind, now))
                    .toList();
            // making them takes its time, in which the turn may have gone to another instance
            if (!isOurTurn.getAsBoolean()) {
                return;
            }
            var meanwhile = raised(date);
            Publication.of(
                    kafka,
                    Topics.RAISED,
                    NotifierService.NAME,
                    alerts.stream()
                            .filter(alert -> !meanwhile.contains(alert.alertId()))
                            .toList());
        }
        done.removeIf(report -> !report.startsWith(date + "/"));
        done.add(date + "/" + kind);
    }

    private AlertRaised alert(Addressee to, DailyReport report, LocalDate date, AlertedReport.Kind kind, Instant now) {
        var text = switch (kind) {
            case DAILY -> ReportText.daily(report, shop, to.audience());
            case ANSWERS -> ReportText.answers(report, shop, to.audience());
        };
        return AlertRaised.of(
                new AlertedReport(date, kind, text.subject(), text.html(), text.plain()),
                to.alertId(date, kind),
                to.receiver(),
                to.department(),
                now);
    }

    /** @return the ids of the alerts of that day */
    private Set<String> raised(LocalDate date) {
        var ids = new HashSet<String>();
        var midnight = date.atStartOfDay(shop.timeZone()).toInstant();
        TopicEvents.readSince(kafka, Topics.RAISED, midnight, AlertRaised.class, alert -> {
            if (alert.report() != null) {
                ids.add(alert.alertId());
            }
        });
        return ids;
    }

    private List<Addressee> addressees() {
        var all = new ArrayList<Addressee>();
        for (var department : shop.departments().values()) {
            for (var receiver : shop.receiversOf(department.id())) {
                all.add(new Addressee(receiver.id(), department.id(), Audience.department(shop, department.id())));
            }
        }
        for (var receiver : shop.receivers(times.directors())) {
            all.add(new Addressee(receiver.id(), Addressee.ALL, Audience.directors(shop)));
        }
        return all;
    }

    /** @param department {@link #ALL} for the directors */
    private record Addressee(String receiver, String department, Audience audience) {
        /** No department is called so. */
        static final String ALL = "*";

        String alertId(LocalDate date, AlertedReport.Kind kind) {
            return AlertIds.report(receiver, date, kind, department);
        }
    }
}
