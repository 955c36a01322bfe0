package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    private static final Receiver WEBHOOK =
            new Receiver("hook", "webhook", Map.of("url", "https://example.nl/hook", "secretEnv", "HOOK_SECRET"), null);

    @Test
    void opensEveryChannel() {
        var channels = open(Map.of("HOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), WEBHOOK);
        assertThat(channels).containsOnlyKeys("console", "directory", "email", "slack", "teams", "webhook");
        channels.values().forEach(Channel::close);
    }

    @Test
    void doesNotOpenWithoutASecretThatAReceiverSignsWith() {
        assertThatThrownBy(() -> open(Map.of(), WEBHOOK))
                .isInstanceOf(SettingException.class)
                .hasMessage("HOOK_SECRET must be set: receiver \"hook\" signs with it");
    }

    @Test
    void doesNotOpenWithABadSecretAndDoesNotQuoteIt() {
        assertThatThrownBy(() -> open(Map.of("HOOK_SECRET", "whsec_hunter2"), WEBHOOK))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("HOOK_SECRET must be")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "KNELPUNT_SMTP_TLS, ssl, 'KNELPUNT_SMTP_TLS must be one of [none, opportunistic, starttls, tls]'",
        "KNELPUNT_SMTP_PORT, mail, KNELPUNT_SMTP_PORT must be a whole number from 0 to 65535",
        "KNELPUNT_SMTP_USER, anna, KNELPUNT_SMTP_USER and KNELPUNT_SMTP_PASSWORD must be set together"
    })
    void saysWhichMailSettingIsWrong(String name, String value, String message) {
        assertThatThrownBy(() -> open(Map.of(name, value)))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistics@example.nl", "team+nl@localhost"})
    void takesAnAddress(String address) {
        assertThat(problem("email", "to", address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "Anna <anna@example.nl>",
                "anna@example.nl, bas@example.nl",
                "anna@example.nl\nBcc: bas@example.nl",
                "team: anna@example.nl;"
            })
    void refusesWhatIsNotOneAddress(String address) {
        assertThat(problem("email", "to", address)).startsWith("must be one e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.nl", "example.nl/hook", "https://me:pw@example.nl", "https:///x", "http://a b"})
    void refusesWhatIsNoWebAddress(String url) {
        assertThat(problem("webhook", "url", url)).isNotNull().doesNotContain("pw");
    }

    @Test
    void refusesASecretInPlaceOfTheNameOfOne() {
        assertThat(problem("webhook", "secretEnv", "HOOK_SECRET")).isNull();
        assertThat(problem("webhook", "secretEnv", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .contains("never the secret itself")
                .doesNotContain("MfKQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams"})
    void refusesAChatWhoseAddressIsNoneAndDoesNotQuoteIt(String channel) {
        var chat = new Receiver("chat", channel, Map.of("urlEnv", "CHAT_URL"), null);
        assertThatThrownBy(() -> open(Map.of("CHAT_URL", "ftp://hunter2"), chat))
                .isInstanceOf(SettingException.class)
                .hasMessage("CHAT_URL must be an address that starts with https:// or http://, without a user name");
        assertThat(problem(channel, "urlEnv", "https://hooks.example/hunter2"))
                .contains("never the address itself")
                .doesNotContain("hunter2");
    }

    private static Map<String, Channel> open(Map<String, String> environment, Receiver... receivers) {
        var shop = Alerts.shop(receivers);
        return Channels.open(
                shop, new AlertTexts(shop), new Environment(environment), InstantSource.fixed(Alerts.NOON), System.out);
    }

    private static @Nullable String problem(String channel, String setting, String value) {
        var settings = Channels.SETTINGS.stream()
                .filter(one -> one.channel().equals(channel))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(settings.required().get(setting)).problem(value);
    }
}
