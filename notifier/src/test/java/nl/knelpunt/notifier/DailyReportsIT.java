package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedReport;
import nl.knelpunt.contract.AlertedReport.Kind;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.ReportTimes;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.notifier.report.Reports;
import nl.knelpunt.service.TopicEvents;
import nl.knelpunt.testkit.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DailyReportsIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final ReportTimes TIMES =
            new ReportTimes(LocalTime.of(8, 0), LocalTime.of(10, 0), List.of("boss"), "nl");

    private static final AtomicInteger DAYS = new AtomicInteger();

    /** One minute before eight, each test on a day of its own; Kafka takes none of the future, and keeps none for ever. */
    private final ManualClock clock = new ManualClock(Instant.now()
            .atZone(shop().timeZone())
            .minusDays(20 - DAYS.incrementAndGet())
            .with(LocalTime.of(7, 59))
            .toInstant());

    @Test
    void areRaisedOnceToEachDepartmentAndTheDirectorsWhenTheirTimeHasCome() {
        var reports = reports();
        reports.raiseWhatIsDue(() -> true);
        assertThat(raised()).isEmpty();

        clock.passes(Duration.ofMinutes(1));
        reports.raiseWhatIsDue(() -> true);
        reports.raiseWhatIsDue(() -> true);

        assertThat(raised())
                .extracting(alert -> alert.receiver() + " " + alert.department())
                .containsExactlyInAnyOrder("r1 logistics", "r1 triage", "r1 warehouse", "boss *");
        assertThat(raised()).allSatisfy(alert -> {
            var report = Objects.requireNonNull(alert.report());
            assertThat(report.kind()).isEqualTo(Kind.DAILY);
            assertThat(report.html()).startsWith("<!DOCTYPE html>");
            assertThat(report.plain()).isNotBlank();
        });
    }

    @Test
    void areNotRaisedAgainAfterARestart() {
        clock.passes(Duration.ofMinutes(5));
        reports().raiseWhatIsDue(() -> true);
        var once = raised().size();

        reports().raiseWhatIsDue(() -> true);

        assertThat(raised()).hasSize(once);
    }

    @Test
    void areNotRaisedAgainIfAnotherInstanceDidWhileTheyWereMade() {
        clock.passes(Duration.ofMinutes(5));
        var once = new AtomicInteger();

        reports().raiseWhatIsDue(() -> {
            reports().raiseWhatIsDue(() -> true);
            once.set(raised().size());
            return true;
        });

        assertThat(once.get()).isPositive();
        assertThat(raised()).hasSize(once.get());
    }

    @Test
    void areLeftToTheInstanceThatHasTheTurnWhenTheyAreMade() {
        clock.passes(Duration.ofMinutes(5));
        var reports = reports();

        reports.raiseWhatIsDue(() -> false);
        assertThat(raised()).isEmpty();

        reports.raiseWhatIsDue(() -> true);
        assertThat(raised()).isNotEmpty();
    }

    @Test
    void tellAtTenWhoHasAnAnswer() {
        clock.passes(Duration.ofHours(2).plusMinutes(1));
        reports().raiseWhatIsDue(() -> true);

        assertThat(raised())
                .extracting(AlertRaised::report)
                .extracting(AlertedReport::kind)
                .containsOnly(Kind.DAILY, Kind.ANSWERS);
    }

    @Test
    void areLeftOutWhenTheDayIsAlmostOver() {
        clock.passes(Duration.ofHours(15));
        reports().raiseWhatIsDue(() -> true);

        assertThat(raised()).isEmpty();
    }

    @Test
    void countAPartOfAProblemAsAnsweredByTheAnswerToTheProblemsAlert(@TempDir Path state) {
        var yesterday = clock.instant().minus(Duration.ofHours(20));
        try (var topics = new AlertTopics(kafka());
                var decisions = RunningDecisions.start(state, shop())) {
            topics.write(Topics.CLASSIFIED, Verdicts.late(wrote("part", yesterday)));
            topics.write(Topics.CLASSIFIED, Verdicts.late(wrote("single", yesterday)));
            topics.write(
                    Topics.RAISED,
                    new HeldBack("part", "logistics", HeldBack.Reason.PART_OF_PROBLEM, yesterday, "problem-1", null));
            decisions.answered(new AlertAnswered(
                    "a-1",
                    "r1",
                    "logistics",
                    yesterday.plusSeconds(3_600),
                    "Joris",
                    ComplaintHandled.Action.ANSWERED,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    "problem-1"));
            decisions.handled().forEach(handled -> topics.write(Topics.HANDLED, handled));
        }

        var now = clock.instant();
        var answers = Reports.of(kafka(), shop(), now.atZone(shop().timeZone()).toLocalDate(), now)
                .answers();

        assertThat(answers.wrote()).isEqualTo(2);
        assertThat(answers.answered()).isEqualTo(1);
    }

    private static ComplaintSubmitted wrote(String id, Instant at) {
        return new ComplaintSubmitted(
                id, at, Channel.FORM, new ComplaintText("te laat"), null, null, null, null, null, null, Map.of());
    }

    private DailyReports reports() {
        return new DailyReports(kafka(), shop(), TIMES, clock);
    }

    private static Shop shop() {
        return Alerts.shop(
                new Receiver("r1", "console", Map.of(), null), new Receiver("boss", "console", Map.of(), null));
    }

    private List<AlertRaised> raised() {
        var today = clock.instant().atZone(shop().timeZone()).toLocalDate();
        var all = new ArrayList<AlertRaised>();
        TopicEvents.read(kafka(), Topics.RAISED, AlertRaised.class, alert -> {
            if (alert.report() != null && alert.report().date().equals(today)) {
                all.add(alert);
            }
        });
        return all;
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", BROKER.bootstrapServers());
    }
}
