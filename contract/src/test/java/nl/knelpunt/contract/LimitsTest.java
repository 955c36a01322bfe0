package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "😕", "م"})
    void textMayHave20000CharactersWhateverTheirSize(String character) {
        assertThat(Limits.text(character.repeat(20_000))).isNull();
        assertThat(Limits.text(character.repeat(20_001))).contains("20000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r\n", "\0", "\u200b\u2060\ufeff", "\u00a0\u2028", "\u202e", "\u001b"})
    void textMustHaveSomethingToSee(String text) {
        assertThat(Limits.text(text)).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0te laat",
                "te\u200blaat",
                "\u202ete laat",
                "?",
                "😕",
                "<script>",
                "te\r\nlaat",
                "\u001b[31mrood"
            })
    void textMayHaveAnythingElseBesides(String text) {
        assertThat(Limits.text(text)).isNull();
        assertThat(new ComplaintText(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude15a", "a\ude15\ud83db"})
    void halfASurrogatePairIsRefusedEverywhere(String text) {
        assertThat(Limits.text(text)).contains("surrogate");
        assertThat(Limits.name(text)).contains("surrogate");
        assertThat(Limits.attributes(Map.of("a", text))).isNotNull();
        assertThat(Limits.attributes(Map.of(text, "a"))).isNotNull();
    }

    @Test
    void idIsShortAndPlain() {
        assertThat(Limits.id("0195567e-3f2a:A_b.9")).isNull();
        assertThat(Limits.id("a".repeat(100))).isNull();
        assertThat(Limits.id("a".repeat(101))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a/b", "a b", "é", "a\n", "a\0"})
    void idIsNothingElse(String id) {
        assertThat(Limits.id(id)).isNotNull();
    }

    @Test
    void nameMayBeAbsentOrHave200Characters() {
        assertThat(Limits.name(null)).isNull();
        assertThat(Limits.name("😕".repeat(200))).isNull();
        assertThat(Limits.name("a".repeat(201))).contains("200");
        assertThat(Limits.requiredName(" ")).contains("empty");
    }

    @Test
    void ratingIsFrom1To5() {
        assertThat(Limits.rating(null)).isNull();
        assertThat(Limits.rating(1)).isNull();
        assertThat(Limits.rating(5)).isNull();
        assertThat(Limits.rating(0)).isNotNull();
        assertThat(Limits.rating(6)).isNotNull();
    }

    @Test
    void languageIsACode() {
        assertThat(Limits.language("nl")).isNull();
        assertThat(Limits.language("fry")).isNull();
        assertThat(Limits.language("NL")).isNotNull();
        assertThat(Limits.language("nl-NL")).isNotNull();
    }

    @Test
    void attributesAreFewAndSmall() {
        var many = new HashMap<String, String>();
        for (int i = 0; i < 20; i++) {
            many.put("name" + i, "v".repeat(200));
        }
        assertThat(Limits.attributes(many)).isNull();
        many.put("one more", "");
        assertThat(Limits.attributes(many)).contains("20");
        assertThat(Limits.attributes(Map.of("😕".repeat(50), ""))).isNull();
        assertThat(Limits.attributes(Map.of("n".repeat(51), ""))).contains("50");
        assertThat(Limits.attributes(Map.of(" ", ""))).isNotNull();
        assertThat(Limits.attributes(Map.of("n", "v".repeat(201)))).contains("200");
    }

    @Test
    void aMilestoneIsNeitherAheadOfClocksNorOlderThanTenYears() {
        var now = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(Limits.milestoneAt(now.plusSeconds(300), now)).isNull();
        assertThat(Limits.milestoneAt(now.plusSeconds(301), now)).contains("future");
        assertThat(Limits.milestoneAt(now.minus(Duration.ofDays(3_653)), now)).isNull();
        assertThat(Limits.milestoneAt(now.minus(Duration.ofDays(3_654)), now)).contains("ago");
    }

    @Test
    void refusalNamesTheFieldAndDoesNotQuoteIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Customer(null, "Annabel".repeat(100), null, null, null))
                .withMessageContaining("customer.name")
                .withMessageNotContaining("Annabel");
    }
}
