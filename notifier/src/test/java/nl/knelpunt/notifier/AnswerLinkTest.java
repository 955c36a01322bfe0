package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import nl.knelpunt.contract.ComplaintHandled.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLinkTest {
    private static final LinkSecret SECRET = new LinkSecret(Asking.SECRET);

    @ParameterizedTest
    @EnumSource(names = "PROMISED", mode = EnumSource.Mode.EXCLUDE)
    void saysInItsTokenWhatItIs(Action action) {
        var link = link(action);
        assertThat(AnswerLink.read(link.token(SECRET), SECRET)).contains(link);
    }

    @Test
    void keepsEvenAnAlertIdOfUnusualLetters() {
        var link = new AnswerLink(11, Long.MAX_VALUE, "ü/é" + "x".repeat(190), Action.SOLVED, Asking.NOON);
        assertThat(AnswerLink.read(link.token(SECRET), SECRET)).contains(link);
    }

    @Test
    void hasATokenThatNeedsNoEscapingInAnAddress() {
        assertThat(link(Action.TAKEN).token(SECRET)).matches("[A-Za-z0-9_-]{80,200}");
    }

    @Test
    void isRefusedIfAnyByteOfItsTokenWasChanged() {
        var token = link(Action.TAKEN).token(SECRET);
        var bytes = Base64.getUrlDecoder().decode(token);
        for (var i = 0; i < bytes.length; i++) {
            for (var bit = 0; bit < 8; bit++) {
                var changed = bytes.clone();
                changed[i] ^= (byte) (1 << bit);
                var other = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
                assertThat(AnswerLink.read(other, SECRET)).as("byte %d", i).isEmpty();
            }
        }
    }

    @Test
    void isRefusedIfAnyLetterOfItsTokenWasChanged() {
        var token = link(Action.TAKEN).token(SECRET);
        for (var i = 0; i < token.length(); i++) {
            for (var letter : new char[] {'A', 'B', 'b', '7', '-', '_', '+', '=', '%'}) {
                var changed = token.substring(0, i) + letter + token.substring(i + 1);
                if (!changed.equals(token)) {
                    assertThat(AnswerLink.read(changed, SECRET))
                            .as("letter %d", i)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void isRefusedIfItsTokenIsShorterOrLonger() {
        var token = link(Action.TAKEN).token(SECRET);
        for (var end = 0; end < token.length(); end++) {
            assertThat(AnswerLink.read(token.substring(0, end), SECRET)).isEmpty();
        }
        assertThat(AnswerLink.read(token + "A", SECRET)).isEmpty();
        assertThat(AnswerLink.read(token + "=", SECRET)).isEmpty();
        assertThat(AnswerLink.read(token.repeat(50), SECRET)).isEmpty();
    }

    @Test
    void isRefusedUnderAnotherSecret() {
        assertThat(AnswerLink.read(link(Action.TAKEN).token(SECRET), new LinkSecret(Asking.OTHER_SECRET)))
                .isEmpty();
    }

    @Test
    void isAcceptedUnderBothSecretsWhileTheyChange() {
        var both = new LinkSecret(Asking.OTHER_SECRET + " " + Asking.SECRET);
        var link = link(Action.TAKEN);
        assertThat(AnswerLink.read(link.token(SECRET), both)).contains(link);
        assertThat(AnswerLink.read(link.token(new LinkSecret(Asking.OTHER_SECRET)), both))
                .contains(link);
        assertThat(link.token(both)).as("the first signs").isEqualTo(link.token(new LinkSecret(Asking.OTHER_SECRET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geheim",
                "c2hvcnQ=",
                "not base64 at all",
                Asking.SECRET + " c2hvcnQ=",
                Asking.SECRET + " " + Asking.SECRET + " " + Asking.SECRET
            })
    void refusesAWeakSecretWithoutQuotingIt(String secret) {
        assertThatThrownBy(() -> new LinkSecret(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be ")
                .hasMessageNotContainingAny("geheim", "c2hvcnQ=", "not base64", Asking.SECRET)
                .hasNoCause();
    }

    @Test
    void printsNoSecret() {
        assertThat(SECRET).hasToString("LinkSecret[…]");
        assertThat(Asking.settings().toString()).doesNotContain(Asking.SECRET);
    }

    private static AnswerLink link(Action action) {
        return new AnswerLink(3, 4_711, "0195-a1", action, Asking.NOON);
    }
}
