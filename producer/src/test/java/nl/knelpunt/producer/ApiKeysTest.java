package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.SettingException;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private Instant now = Complaints.NOON;

    @BeforeEach
    void name() {
        file = directory.resolve("keys");
    }

    @Test
    void makesKeysThatOpen() throws Exception {
        var one = ApiKeys.create("one", file, random);
        var other = ApiKeys.create("other", file, random);
        var keys = new ApiKeys(file, () -> now);

        assertThat(one).matches("kp_[A-Za-z0-9_-]{43}").isNotEqualTo(other);
        assertThat(keys.opens(one)).isTrue();
        assertThat(keys.opens(other)).isTrue();
        assertThat(keys.opens(one + "x")).isFalse();
        assertThat(keys.opens("")).isFalse();
    }

    @Test
    void keepsTheHashOnlyAndForItsOwnerOnly() throws Exception {
        Files.writeString(file, "# ours");
        var key = ApiKeys.create("shop", file, random);

        assertThat(Files.readString(file)).startsWith("# ours\nshop ").doesNotContain(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesANameThatExists() throws Exception {
        ApiKeys.create("shop", file, random);
        var before = Files.readString(file);

        assertThatThrownBy(() -> ApiKeys.create("shop", file, random)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\nb", "#a"})
    void refusesANameThatWouldSpoilTheFile(String name) {
        assertThatThrownBy(() -> ApiKeys.create(name, file, random)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void takesAChangedFileOverWithinASecond() throws Exception {
        var gone = ApiKeys.create("gone", file, random);
        var keys = new ApiKeys(file, () -> now);
        Files.delete(file);
        var added = ApiKeys.create("added", file, random);

        assertThat(keys.opens(added)).as("read at most once a second").isFalse();
        now = now.plusSeconds(1);

        assertThat(keys.opens(added)).isTrue();
        assertThat(keys.opens(gone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop 12ab", "shop", "a b c"})
    void keepsTheLastGoodFileAndDegradesHealthWhileItIsBroken(String line) throws Exception {
        var key = ApiKeys.create("shop", file, random);
        var good = Files.readString(file);
        var keys = new ApiKeys(file, () -> now);
        Files.writeString(file, line);
        now = now.plusSeconds(1);

        assertThat(keys.opens(key)).isTrue();
        assertThat(keys.status()).isEqualTo(Health.Status.DEGRADED);

        Files.writeString(file, good);
        now = now.plusSeconds(1);
        assertThat(keys.status()).isEqualTo(Health.Status.UP);
    }

    @Test
    void keepsTheLastGoodFileWhenItIsGone() throws Exception {
        var key = ApiKeys.create("shop", file, random);
        var keys = new ApiKeys(file, () -> now);
        Files.delete(file);
        now = now.plusSeconds(1);

        assertThat(keys.opens(key)).isTrue();
        assertThat(keys.status()).isEqualTo(Health.Status.DEGRADED);
    }

    @Test
    void doesNotStartWithAFileThatItCannotUse() throws Exception {
        Files.writeString(file, "# fine\nsecret\n");

        assertThatThrownBy(() -> new ApiKeys(file, () -> now))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("secret");
    }
}
