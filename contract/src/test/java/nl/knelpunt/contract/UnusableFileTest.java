package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no configuration at all. */
class UnusableFileTest {
    @TempDir
    Path folder;

    @Test
    void thatIsNotThereIsToldSo() {
        assertThat(ShopFiles.problems(folder.resolve("knelpunt.yaml"))).containsExactly("1:1: there is no such file");
    }

    @Test
    void thatIsAFolderIsToldSo() {
        assertThat(ShopFiles.problems(folder)).containsExactly("1:1: it cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n"})
    void thatIsEmptyIsToldSo(String yaml) {
        assertThat(ShopFiles.problems(folder, yaml)).containsExactly("1:1: it is empty");
    }

    @Test
    void thatIsNoUtf8IsToldSo() throws IOException {
        var file = Files.write(folder.resolve("knelpunt.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThat(ShopFiles.problems(file)).containsExactly("1:1: it is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "[shop]", "''"})
    void thatHoldsNoKeysIsToldSo(String yaml) {
        assertThat(ShopFiles.problems(folder, yaml)).containsExactly("1:1: expected keys with values here");
    }

    @Test
    void thatIsNoYamlIsToldWhere() {
        assertThat(ShopFiles.problems(folder, "shop:\n  name: a\n nme: b\n"))
                .singleElement()
                .asString()
                .startsWith("3:2: no YAML: ");
    }

    @Test
    void thatHoldsControlCharactersIsToldSo() {
        assertThat(ShopFiles.problems(folder, "shop: \u0007"))
                .singleElement()
                .asString()
                .startsWith("1:1: no YAML: ");
    }

    @Test
    void thatIsTooLargeIsToldSo() {
        assertThat(ShopFiles.problems(folder, "#".repeat(1024 * 1024 + 1)))
                .containsExactly("1:1: it is larger than 1048576 bytes");
    }

    @Test
    void thatIsTooDeepIsToldSo() {
        assertThat(ShopFiles.problems(folder, "a: " + "[".repeat(100_000)))
                .containsExactly("1:23: more than 20 levels deep");
    }

    @Test
    void thatMultipliesItselfByAliasesIsRefused() {
        var yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 100; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(ShopFiles.problems(folder, yaml + ShopFiles.GOOD))
                .singleElement()
                .asString()
                .contains("aliases");
    }

    @Test
    void thatHoldsItselfIsReadOnce() {
        assertThat(ShopFiles.problems(folder, "shop: &shop { name: *shop, mailFrom: a@b }\nreceivers: &r { a: *r }"))
                .contains("1:7: \"name\" takes a single value here");
    }
}
