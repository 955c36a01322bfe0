package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.ShopFile;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final String SHOP = "shop: { ordersPerDay: 300, days: 14 }";

    @Test
    void playsTheSameForTheSameSeed() {
        assertThat(Played.of(SHOP, 1)).isEqualTo(Played.of(SHOP, 1));
    }

    @Test
    void playsAnotherShopForAnotherSeed() {
        var one = Played.of(SHOP, 1);
        var other = Played.of(SHOP, 2);

        assertThat(one.orders()).doesNotContainAnyElementsOf(other.orders());
        assertThat(ids(one)).doesNotContainAnyElementsOf(ids(other));
        assertThat(one.milestones().getFirst().at())
                .isNotEqualTo(other.milestones().getFirst().at());
    }

    @Test
    void tellsEventsInTheOrderOfTimeWithinTheScenario() {
        var scenario = Played.scenario(SHOP);

        var times = Played.of(scenario, 3).happenings().stream()
                .map(happening -> happening.event().occurredAt())
                .toList();

        assertThat(times)
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder())
                .hasSizeGreaterThan(15_000);
        assertThat(times.getFirst()).isAfterOrEqualTo(scenario.begin());
        assertThat(times.getLast()).isBefore(scenario.end());
    }

    @Test
    void tellsOfOrdersThatWereUnderWayWhenItStartsOnlyWhatStillComes() {
        var scenario = Played.scenario("shop: { ordersPerDay: 300, days: 14, daysBefore: 14 }");
        var played = Played.of(scenario, 3);
        var placed = new HashSet<String>();
        played.reached("placed").forEach(progress -> placed.add(progress.orderId()));

        assertThat(played.milestones().getFirst().at()).isAfterOrEqualTo(scenario.begin());
        assertThat(placed.size()).isBetween(3_900, 4_700);
        assertThat(played.reached("delivered"))
                .filteredOn(progress -> !placed.contains(progress.orderId()))
                .hasSizeGreaterThan(300);
    }

    @Test
    void leadsEachOrderThroughTheMilestonesOfTheShippedJourney() {
        var milestones = ShopFile.shippedJourney().milestones();
        var soFar = new HashMap<String, Integer>();

        for (var progress : Played.of(SHOP, 4).milestones()) {
            var next = soFar.merge(progress.orderId(), 1, Integer::sum) - 1;
            assertThat(progress.milestone()).isEqualTo(milestones.get(next));
        }
        assertThat(soFar.values()).contains(6, 9);
    }

    @Test
    void promisesADayWhenAnOrderIsPlaced() {
        var played = Played.of(SHOP, 5);

        assertThat(played.reached("placed"))
                .allSatisfy(placed ->
                        assertThat(placed.promisedBy()).isEqualTo(placed.at().plus(Defaults.PROMISE)));
        assertThat(played.reached("paid"))
                .extracting(OrderProgressed::promisedBy)
                .containsOnlyNulls();
    }

    @Test
    void tellsOfEachComplaintWhatItIsReallyAbout() {
        var played = Played.of(SHOP, 6);
        var attributes = new HashMap<String, Map<String, String>>();
        played.reached("placed").forEach(placed -> attributes.put(placed.orderId(), placed.attributes()));

        assertThat(played.complaints()).hasSizeGreaterThan(50).allSatisfy(complaint -> {
            var event = complaint.event();
            assertThat(complaint.truth().complaintId()).isEqualTo(event.complaintId());
            assertThat(complaint.truth().incident()).isNull();
            assertThat(attributes).containsEntry(String.valueOf(event.orderId()), event.attributes());
            assertThat(event.attributes()).containsOnlyKeys("carrier", "warehouse", "productGroup", "region");
        });
        assertThat(new HashSet<>(ids(played))).hasSameSizeAs(played.complaints());
    }

    @Test
    void writesTextsThatNameTheirStepOutOfTheCorpusAndOthersFromTheListThatNamesNone() {
        var allNamed = Played.of(SHOP + "\ncomplaints: { nameless: { late: 0, other: 0 } }", 7);
        var noneNamed = Played.of(SHOP + "\ncomplaints: { nameless: { late: 1, other: 1 } }", 7);

        assertThat(allNamed.complaints())
                .allMatch(complaint -> complaint.truth().namesStep());
        assertThat(noneNamed.complaints())
                .noneMatch(complaint -> complaint.truth().namesStep())
                .hasSameSizeAs(allNamed.complaints());
        assertThat(texts(noneNamed)).doesNotContainAnyElementsOf(texts(allNamed));
    }

    @Test
    void holdsOnlyTheOrdersThatAreUnderWay() {
        var simulation = new Simulation(Played.scenario("shop: { ordersPerDay: 200, days: 200 }"), 8);
        var most = 0;
        while (simulation.hasNext()) {
            assertThat(simulation.next()).isNotNull();
            most = Math.max(most, simulation.underWay());
        }

        assertThat(simulation.placed()).isBetween(38_000L, 42_000L);
        assertThat(most).isLessThan(2_000);
    }

    @Test
    void makesEventsThatCanBeReadAgain() {
        assertThat(Played.of(SHOP, 9).happenings().subList(0, 1000))
                .allSatisfy(happening -> assertThat(Json.read(
                                Json.write(happening.event()), happening.event().getClass()))
                        .isEqualTo(happening.event()));
    }

    private static List<String> ids(Played played) {
        return played.complaints().stream()
                .map(complaint -> complaint.truth().complaintId())
                .toList();
    }

    private static List<String> texts(Played played) {
        return played.complaints().stream()
                .map(complaint -> complaint.event().text().value())
                .toList();
    }
}
