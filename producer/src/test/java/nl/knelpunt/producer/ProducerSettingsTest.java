package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

    @Test
    void listensOnLoopbackByDefault() {
        var settings = ProducerSettings.of(new Environment(Map.of()));

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.apiKeys()).isEmpty();
    }

    @Test
    void doesNotListenToStrangersWithoutKeys() {
        var environment = new Environment(Map.of("KNELPUNT_HTTP_HOST", "0.0.0.0"));

        assertThatThrownBy(() -> ProducerSettings.of(environment))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("knelpunt api-key create");
    }

    @Test
    void listensToStrangersWithKeys() {
        var environment = new Environment(Map.of("KNELPUNT_HTTP_HOST", "0.0.0.0", "KNELPUNT_API_KEYS_FILE", "keys"));

        assertThat(ProducerSettings.of(environment).apiKeys()).isPresent();
    }

    @Test
    void listensToStrangersWithoutKeysIfToldTo() {
        var environment =
                new Environment(Map.of("KNELPUNT_HTTP_HOST", "0.0.0.0", "KNELPUNT_ALLOW_NO_API_KEYS", "true"));

        assertThat(ProducerSettings.of(environment).host()).isEqualTo("0.0.0.0");
    }
}
