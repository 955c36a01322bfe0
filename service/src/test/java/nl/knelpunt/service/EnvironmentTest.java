package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    @TempDir
    Path folder;

    @Test
    void takesASecretFromTheFileThatTheVariableNames() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "s3cret\n");
        var environment = new Environment(Map.of("MAIL_PASSWORD_FILE", file.toString(), "MAIL_PASSWORD", "other"));

        assertThat(environment.get("MAIL_PASSWORD")).contains("s3cret");
    }

    @Test
    void takesAnEmptyFileForAnUnsetVariable() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "\n");

        assertThat(new Environment(Map.of("MAIL_PASSWORD_FILE", file.toString())).get("MAIL_PASSWORD"))
                .isEmpty();
    }

    @Test
    void namesTheVariableWhoseFileCannotBeRead() {
        var environment = new Environment(
                Map.of("MAIL_PASSWORD_FILE", folder.resolve("gone").toString()));

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> environment.get("MAIL_PASSWORD"))
                .withMessage("MAIL_PASSWORD_FILE must name a file that can be read");
    }

    @Test
    void takesABlankVariableForAnUnsetOne() {
        var environment = new Environment(Map.of("A", " ", "B_FILE", ""));

        assertThat(environment.get("A", "otherwise")).isEqualTo("otherwise");
        assertThat(environment.get("B", "otherwise")).isEqualTo("otherwise");
        assertThat(environment.port("A", 8080)).isEqualTo(8080);
        assertThat(environment.flag("A")).isFalse();
    }

    @Test
    void setsOneVariableInACopy() {
        var environment = new Environment(Map.of("A", "1"));

        assertThat(environment.with("A", "2").get("A")).contains("2");
        assertThat(environment.get("A")).contains("1");
    }

    @Test
    void passesKafkaSettingsOnUnchanged() throws IOException {
        var file = Files.writeString(folder.resolve("jaas"), "jaas config; \n");

        assertThat(new Environment(Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", "one:9092,two:9092",
                                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                                "KAFKA_SASL_JAAS_CONFIG_FILE", file.toString(),
                                "KAFKA_CLIENT_RACK", "",
                                "KNELPUNT_PORT", "1"))
                        .kafka())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bootstrap.servers", "one:9092,two:9092",
                        "security.protocol", "SASL_SSL",
                        "sasl.jaas.config", "jaas config;"));
    }

    @Test
    void looksForKafkaOnThisMachineUnlessToldOtherwise() {
        assertThat(new Environment(Map.of()).kafka()).containsEntry("bootstrap.servers", "localhost:9092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True"})
    void takesTrueForAFlag(String value) {
        assertThat(new Environment(Map.of("A", value)).flag("A")).isTrue();
    }

    @Test
    void saysWhatAFlagShouldBe() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> new Environment(Map.of("A", "yes")).flag("A"))
                .withMessage("A must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8080", "65535"})
    void takesAPort(String value) {
        assertThat(new Environment(Map.of("A", value)).port("A", 1)).isEqualTo(Integer.parseInt(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "8080.0", "99999999999"})
    void saysWhatAPortShouldBe(String value) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> new Environment(Map.of("A", value)).port("A", 1))
                .withMessage("A must be a whole number from 0 to 65535");
    }
}
