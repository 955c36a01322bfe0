package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\t", " \n\n "})
    void keepsANameOnOneLine(String lineEnd) {
        assertThat(Harmless.line("Anna" + lineEnd + "de Vries" + lineEnd)).isEqualTo("Anna de Vries");
    }

    @Test
    void showsWhatWouldMoveTheCursor() {
        assertThat(Harmless.line("\u001b[2J\u0007\u0000\u007f\u009b1m")).isEqualTo("␛[2J␇␀␡\ufffd1m");
    }

    @Test
    void removesWhatWouldTurnOtherText() {
        assertThat(Harmless.line("a\u202eb\u202d\u2066c\u2069")).isEqualTo("abc");
    }

    @Test
    void leavesOtherScriptsAndEmojiAsTheyAre() {
        var text = "שלום العربية 👩‍🚀 é \u200f";
        assertThat(Harmless.block(text)).isEqualTo(text);
    }

    @Test
    void leavesNoMoreThanOneEmptyLine() {
        assertThat(Harmless.block("one\r\n\r\n\r\n\r\ntwo\tthree")).isEqualTo("one\n\ntwo three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "ftp://x", "www.evil.example", "[klik](x)", "![x](y)", "[a]: b", "[a][b]"
            })
    void leavesNoLink(String text) {
        assertThat(Harmless.unlinked(text))
                .isNotEqualTo(text)
                .satisfies(changed -> assertThat(changed.replace("\u2060", "")).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "betaal-hier.example/x", "1.example:80", "één.example?x", "kijk op EVIL.NL."})
    void leavesNoDomain(String text) {
        assertThat(Harmless.unlinked(text))
                .doesNotContainPattern("[^\u2060]\\.\\p{L}")
                .satisfies(changed -> assertThat(changed.replace("\u2060", "")).isEqualTo(text));
    }

    @Test
    void breaksEachDotOfADomainThatMayBeItsLast() {
        assertThat(Harmless.unlinked("a-b.example.com/x.html")).isEqualTo("a-b\u2060.example\u2060.com/x\u2060.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.5", "€ 1.250,00", "12.30 uur", "2026.1001", "W-10.24.A", "KP.7-1001", "o.a. dit", "Nee... En"
            })
    void leavesNumbersAndAmountsFitToBeCopied(String text) {
        assertThat(Harmless.unlinked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@channel", "@here", "@everyone", "<@U123>", "hoi @anna"})
    void leavesNoMention(String text) {
        assertThat(Harmless.unmentioned(text)).contains("@\u2060").doesNotContainPattern("@\\w");
    }

    @Test
    void leavesOtherTextAloneForChats() {
        var text = "Om 12:30, voor 3 @ 4,95: zie [1] (bijlage) // einde";
        assertThat(Harmless.unmentioned(text)).isEqualTo(text);
    }

    @Test
    void doesNotPassOnHalfACharacter() {
        assertThat(Harmless.line("a\ud83d")).isEqualTo("a\ufffd");
    }
}
