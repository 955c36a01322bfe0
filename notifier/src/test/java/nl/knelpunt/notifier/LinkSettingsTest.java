package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {
    @Test
    void wantsNoLinksWhereNothingIsSet() {
        assertThat(LinkSettings.of(new Environment(Map.of()))).isEmpty();
    }

    @Test
    void servesOnThisMachineUnlessToldOtherwise() {
        assertThat(LinkSettings.of(environment("https://knelpunt.example.nl"))).hasValueSatisfying(settings -> {
            assertThat(settings.host()).isEqualTo("127.0.0.1");
            assertThat(settings.port()).isEqualTo(8083);
            assertThat(settings.isSecure()).isTrue();
        });
    }

    @Test
    void refusesAnAddressWithoutASecret() {
        assertThatThrownBy(() -> LinkSettings.of(new Environment(Map.of("KNELPUNT_LINK_URL", "https://example.nl"))))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("KNELPUNT_LINK_SECRET must be set");
    }

    @Test
    void refusesASecretWithoutAnAddress() {
        assertThatThrownBy(() -> LinkSettings.of(new Environment(Map.of("KNELPUNT_LINK_SECRET", Asking.SECRET))))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("KNELPUNT_LINK_URL must be set");
    }

    @ParameterizedTest
    @CsvSource({
        "https://knelpunt.example.nl, https://knelpunt.example.nl",
        "https://knelpunt.example.nl/, https://knelpunt.example.nl",
        "http://10.0.0.7:8083//, http://10.0.0.7:8083",
        "https://example.nl/knelpunt/, https://example.nl/knelpunt"
    })
    void takesAnAddressWithOrWithoutASlashAtItsEnd(String given, String taken) {
        assertThat(LinkSettings.of(environment(given)))
                .hasValueSatisfying(settings -> assertThat(settings.url()).isEqualTo(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knelpunt.example.nl",
                "ftp://example.nl",
                "https://",
                "https://me@example.nl",
                "https://example.nl/?a=b",
                "https://example.nl/#top",
                "https://exa mple.nl"
            })
    void refusesWhatIsNoAddressOfPages(String url) {
        assertThatThrownBy(() -> LinkSettings.of(environment(url)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("KNELPUNT_LINK_URL must be the address");
    }

    private static Environment environment(String url) {
        return new Environment(Map.of("KNELPUNT_LINK_SECRET", Asking.SECRET, "KNELPUNT_LINK_URL", url));
    }
}
