package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("receivers", "departments", "shop", "to");

    @ParameterizedTest
    @CsvSource({"recievers, receivers", "department, departments", "Shop, shop", "too, to", "shpo, shop", "shop, shop"})
    void isWhatWasProbablyMeant(String name, String meant) {
        assertThat(Nearest.to(name, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"calendars", "x", "url"})
    void isNothingIfNothingIsNear(String name) {
        assertThat(Nearest.to(name, KNOWN)).isEmpty();
        assertThat(Nearest.to(name, List.of())).isEmpty();
    }

    @Test
    void isTheNearestOfSeveralAndOfEquallyNearTheFirstByName() {
        assertThat(Nearest.to("name", List.of("named", "names", "nam", "game"))).contains("game");
        assertThat(Nearest.to("complaint", List.of("complain", "complaint"))).contains("complaint");
    }
}
