package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.knelpunt.contract.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioTest {
    @Test
    void showsPeopleTheDefaultsThatItHas() {
        var shown = Scenario.read("defaults.yaml", Scenario.resource("defaults.yaml"));
        var meant = Played.scenario("{}");

        assertThat(shown.shop()).isEqualTo(meant.shop());
        assertThat(shown.habits()).isEqualTo(meant.habits());
        assertThat(shown.shop().attributes().toString())
                .isEqualTo(meant.shop().attributes().toString());
    }

    @ParameterizedTest
    @FieldSource("nl.knelpunt.app.simulation.Scenario#SHIPPED")
    void bringsScenariosAlongThatCanBePlayed(String name) {
        var simulation = new Simulation(Scenario.shipped(name), 1);

        assertThat(simulation.next()).isInstanceOf(Happening.Progress.class);
    }

    @Test
    void bringsAnAcuteIncidentAlongWithTwentyComplaintsAnHourBeforeIt() {
        var truth = Scenario.shipped("acute").truth().getFirst();
        var simulation = new Simulation(Scenario.shipped("acute"), 1);
        var before = 0;
        var during = 0;
        while (simulation.hasNext()) {
            if (simulation.next() instanceof Happening.Complaint complaint
                    && Played.isAbout(complaint, truth.step(), truth.fault())) {
                var hours = Duration.between(truth.from(), complaint.event().submittedAt())
                                .toMinutes()
                        / 60.0;
                before += hours > -24 * 7 && hours <= -24 * 7 + 4 ? 1 : 0;
                during += hours > 0 && hours <= 4 ? 1 : 0;
            }
        }

        assertThat(before / 4.0).isBetween(20.0, 45.0);
        assertThat((double) during / before).isBetween(2.4, 3.6);
    }

    @Test
    void bringsASmallShopAlongInWhichOneComplaintAnHourBecomesSix() {
        var scenario = Scenario.shipped("small-shop");
        var truth = scenario.truth().getFirst();
        var before = 0;
        var during = 0;
        for (int seed = 0; seed < 10; seed++) {
            for (var complaint : Played.of(scenario, seed).complaints()) {
                if (Played.isAbout(complaint, truth.step(), truth.fault())) {
                    var at = complaint.event().submittedAt();
                    var weekBefore = at.plus(Duration.ofDays(7));
                    before += isWithin(weekBefore, truth) ? 1 : 0;
                    during += isWithin(at, truth) ? 1 : 0;
                }
            }
        }

        assertThat(before / 60.0).isBetween(0.8, 1.3);
        assertThat(during / 60.0).isBetween(5.0, 7.5);
    }

    @Test
    void tellsAllProblemsOfAFileAtOnceWithTheirPlaces(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("mine.yaml"), """
                shop: { ordersPerDay: many, days: 28, tymeZone: Europe/Amsterdam }
                attributes: { carrier: { snelbode: 1 } }
                stretches: { picked: { median: 4 } }
                complaints:
                  per1000Orders: { delivery/delya: 3, product/quality: -1 }
                volume: { sale: { from: 2026-01-19, until: 2026-01-18, factor: 4 } }
                incidents:
                  one: { kind: factr, step: delivery }
                  two: { kind: factor, step: delivery, fault: attitude, factor: 3, from: 2026-01-19, until: 2027-01-20 }
                  three: { kind: slower, stretch: return_received, factor: 2, from: 2026-01-19, until: 2026-01-20 }
                  four: { kind: outage, step: payment, from: 2026-01-19, until: 2026-01-20, where: { carrier: snelboot } }
                """);

        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        failure -> assertThat(failure.problems())
                                .extracting(
                                        problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                                .satisfiesExactly(
                                        it -> assertThat(it)
                                                .startsWith("1:23 \"ordersPerDay\" must be a number from 1 to"),
                                        it -> assertThat(it)
                                                .isEqualTo(
                                                        "1:39 key \"tymeZone\" is not known; did you mean \"timeZone\"?"),
                                        it -> assertThat(it).startsWith("3:32 \"median\" must be a duration"),
                                        it -> assertThat(it)
                                                .contains("5:20 step/fault \"delivery/delya\" is not known; did you"),
                                        it -> assertThat(it)
                                                .startsWith("5:56 \"product/quality\" must be a number from 0"),
                                        it -> assertThat(it).isEqualTo("6:44 \"until\" must be after \"from\""),
                                        it -> assertThat(it).isEqualTo("8:8 \"from\" is missing"),
                                        it -> assertThat(it).isEqualTo("8:8 \"until\" is missing"),
                                        it -> assertThat(it)
                                                .startsWith("8:16 kind \"factr\" is not known; did you mean"),
                                        it -> assertThat(it).startsWith("9:93 \"until\" must lie within the scenario"),
                                        it -> assertThat(it)
                                                .startsWith("10:35 stretch \"return_received\" is not known"),
                                        it -> assertThat(it).startsWith("11:95 carrier \"snelboot\" is not known")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop: { open: { from: 20:00, until: 08:00 } } | "until" must be after "from"
            shop: { open: { from: 08:00:30 } } | "from" must be a time such as 08:00
            shop: { start: 2081-01-01 } | "start" must be a date from 2001 to 2080
            shop: { start: 2000-12-31 } | "start" must be a date from 2001 to 2080
            shop: { open: { days: [funday] } } | day "funday" is not known
            shop: { week: 1 1 1 } | "week" must be 7 numbers
            shop: { day: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 } | "day" must be 24 numbers
            shop: { days: 0 } | "days" must be a whole number from 1
            shop: { returns: 1.5 } | "returns" must be a number from 0 to 1
            attributes: { carrier: { snel: 0 } } | "carrier" needs a value whose weight is above 0
            complaints: { per1000Orders: { delivery/delay: 900 } } | so many complaints about "delivery/delay"
            shop: { returns: 0.0001 } | cannot come from the orders that are sent back
            incidents: { a: { kind: factor, step: payment, fault: information, factor: 2, from: 2026-01-06, until: 2026-01-07 } } | no complaints to multiply
            incidents: { a: { kind: growth, step: product, fault: quality, perDay: 0.9, from: 2026-01-06, until: 2026-02-01 } } | more complaints than there are orders
            incidents: { a: { kind: growth, stretch: paid, perDay: 0.9, from: 2026-01-06, until: 2026-02-01 } } | 1000 times as slow
            incidents: { a: { kind: slower, stretch: paid, from: 2026-01-06, until: 2026-02-01 } } | "factor" is missing
            incidents: { a: { kind: slower, stretch: paid, factor: 2, from: yesterday, until: 2026-02-01 } } | "from" must be a local time
            incidents: { a: { kind: outage, step: product, from: 2026-01-06, until: 2026-02-01 } } | step of an order's way "product" is not known
            """)
    void refusesWhatMakesNoSense(String yaml, String problem) {
        assertThatThrownBy(() -> Played.scenario(yaml))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(problem);
    }

    private static boolean isWithin(Instant at, TrueIncident truth) {
        return !at.isBefore(truth.from()) && at.isBefore(truth.until());
    }
}
