package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Limits;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String PHONE = "06-12345678";

    @Test
    void hidesThePersonalDataInTheCustomersWords() {
        var told = of("Mail jan@voorbeeld.nl of bel " + PHONE + ", rekening NL91 ABNA 0417 1643 00");

        assertThat(told.words().value()).isEqualTo("Mail [e-mail] of bel [telefoon], rekening [IBAN]");
        assertThat(told.shortened()).isFalse();
    }

    @Test
    void tellsTheNumberOfTheOrder() {
        var told = of("Mijn bestelling 1029384756 is er niet");

        assertThat(told.words().value()).isEqualTo("Mijn bestelling 1029384756 is er niet");
        assertThat(told.orderId()).isEqualTo("W-1");
    }

    @Test
    void tellsNotBesideTheWordsWhatTheyHide() {
        var customer = new Customer("K-1", "Jansen", "jan@voorbeeld.nl", PHONE, "zakelijk");
        var complaint = Verdicts.complaint("c-1", "bel " + PHONE, customer, "W-1", Map.of());

        var told = Excerpt.of(Verdicts.late(complaint), null);

        assertThat(told.customer()).isEqualTo(new Customer("K-1", "Jansen", null, null, "zakelijk"));
        assertThat(new String(Json.write(told), StandardCharsets.UTF_8)).doesNotContain("voorbeeld", "12345678");
    }

    @Test
    void marksTheSameWordsAfterSomethingWasHidden() {
        var text = "bel " + PHONE + ", het is te laat";

        assertThat(marked(text, "te laat")).isEqualTo("te laat");
    }

    @Test
    void marksAllOfAPlaceholderThatStandsForWhatWasMarked() {
        assertThat(marked("bel " + PHONE + " maar", "345")).isEqualTo("[telefoon]");
        assertThat(marked("bel " + PHONE + " maar", "bel 06")).isEqualTo("bel [telefoon]");
    }

    @Test
    void showsNoHalfOfANumberThatStandsAtTheCut() {
        for (var before = Excerpt.FULL_CHARACTERS - PHONE.length(); before <= Excerpt.FULL_CHARACTERS; before++) {
            var words = of("x".repeat(before - 5) + " bel " + PHONE).words().value();

            assertThat(words.replace("[telefoon]", "")).doesNotContain("06", "[");
        }
    }

    @Test
    void cutsNoPlaceholderInTwo() {
        for (var before = 0; before < 40; before++) {
            // without a space to cut at
            var text = "x".repeat(Excerpt.LINE_CHARACTERS - before) + "(jan@voorbeeld.nl)" + "x".repeat(40);

            var words = Excerpt.line(of(text)).words().value();

            assertThat(words.replace("[e-mail]", "")).doesNotContain("[").matches("x+\\(?\\)?x*");
        }
    }

    @Test
    void tellsOfATextThatIsLongerOnceItIsRedacted() {
        var told = of("a@b.nl ".repeat(Limits.TEXT_CHARACTERS / 7));

        assertThat(told.shortened()).isTrue();
        assertThat(told.words().value()).startsWith("[e-mail] [e-mail]").hasSizeLessThan(Excerpt.FULL_CHARACTERS + 1);
    }

    private static String marked(String text, String place) {
        var start = text.indexOf(place);
        var told = of(text, new Evidence(start, start + place.length(), 1));
        var evidence = told.evidence().getFirst();
        return told.words().value().substring(evidence.start(), evidence.end());
    }

    private static AlertedComplaint of(String text, Evidence... evidence) {
        return Excerpt.of(
                Verdicts.of(
                        Verdicts.complaint("c-1", text, null, "W-1", Map.of()),
                        Kind.COMPLAINT,
                        "delivery",
                        "logistics",
                        List.of(evidence)),
                null);
    }
}
