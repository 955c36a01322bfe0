package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** RFC 4231, test case 2. */
    private static final Signature JEFE = new Signature("Jefe");

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final String RIGHT = Base64.getEncoder()
            .encodeToString(
                    HexFormat.of().parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));

    @Test
    void knowsWhatTheSecretSigned() {
        assertThat(JEFE.isOf(BODY, RIGHT)).isTrue();
    }

    @Test
    void doesNotTakeAnotherBodyAnotherSecretOrNoSignature() {
        assertThat(JEFE.isOf("what do ya want for nothing!".getBytes(StandardCharsets.UTF_8), RIGHT))
                .isFalse();
        assertThat(new Signature("jefe").isOf(BODY, RIGHT)).isFalse();
        assertThat(JEFE.isOf(BODY, "")).isFalse();
        assertThat(JEFE.isOf(BODY, null)).isFalse();
        assertThat(JEFE.isOf(BODY, RIGHT.toLowerCase(Locale.ROOT))).isFalse();
    }

    @Test
    void doesNotShowItsSecret() {
        assertThat(JEFE.toString()).doesNotContain("Jefe");
    }
}
