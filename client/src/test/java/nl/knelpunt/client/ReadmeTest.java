package nl.knelpunt.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void showsTheExampleThatCompiles() throws Exception {
        var source = Files.readString(Path.of("src/test/java/nl/knelpunt/client/ReadmeExample.java"));
        var example = source.substring(source.indexOf("// [readme]\n") + 12, source.indexOf("        // [/readme]"));

        assertThat(Files.readString(Path.of("../README.md")))
                .contains(example.stripTrailing().stripIndent());
    }
}
