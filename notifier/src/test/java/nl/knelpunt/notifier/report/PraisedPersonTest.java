package nl.knelpunt.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Span;
import nl.knelpunt.contract.VerdictDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PraisedPersonTest {
    private static @Nullable String person(String text, String name, @Nullable String customer) {
        var start = text.lastIndexOf(name);
        var details = new VerdictDetails(
                false, List.of(), List.of("service"), new Span(start, start + name.length()), List.of(), List.of());
        return PraisedPerson.of(Morning.verdict(
                "c1",
                0,
                Kind.PRAISE,
                "none",
                "none",
                "2026-11-26T12:00",
                text,
                details,
                customer == null ? null : new Customer(null, customer, null, null, null)));
    }

    @Test
    void namesTheEmployeeWhomTheTextThanks() {
        assertThat(person("Super geholpen door Sanne van de klantenservice.", "Sanne", null))
                .isEqualTo("Sanne");
    }

    @Test
    void neverNamesTheCustomer() {
        assertThat(person("Goed geholpen door Anna.", "Anna", "Anna de Vries")).isNull();
        assertThat(person("Goed geholpen door ANNA.", "ANNA", "de vries, anna")).isNull();
    }

    @Test
    void takesNoSignatureForAnEmployee() {
        assertThat(person("Dank aan het team.\n\nSanne", "Sanne", null)).isNull();
        assertThat(person("Heel erg bedankt, Sanne", "Sanne", null)).isNull();
    }

    @Test
    void takesNoSmallWordForAName() {
        assertThat(person("Dank aan roos van de balie", "roos", null)).isNull();
    }
}
