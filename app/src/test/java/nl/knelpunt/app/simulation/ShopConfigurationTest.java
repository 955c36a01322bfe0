package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShopConfigurationTest {
    @Test
    void countsOpeningHoursWhereTheShopsPeopleWork() {
        var shop = Played.scenario("{}").configuration();

        assertThat(shop.journey().stretches())
                .filteredOn(stretch -> stretch.calendar() != null)
                .extracting(stretch -> stretch.step())
                .containsExactlyInAnyOrder("fulfilment", "delivery", "returns");
        assertThat(shop.calendars()).containsOnlyKeys("open");
    }

    @Test
    void watchesTheAttributesThatItsOrdersHave() {
        var shop =
                Played.scenario("attributes: { shift: { early: 1, late: 1 } }").configuration();

        assertThat(shop.journey().attributes()).containsExactly("shift");
    }
}
