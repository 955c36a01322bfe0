package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLinksTest {
    @TempDir
    private Path data;

    @Test
    void keepsTheSecretWithItsData() throws IOException {
        var first = secret(DemoLinks.in(data, 8083, new Random(1)));

        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(secret(DemoLinks.in(data, 8083, new Random(2)))).isEqualTo(first);
        assertThat(secret(DemoLinks.in(Files.createDirectory(data.resolve("other")), 8083, new Random(2))))
                .isNotEqualTo(first);
    }

    @Test
    void leadsToItsPortOnLoopback() throws IOException {
        var environment = DemoLinks.in(data, 4711, new Random(1)).addTo(new Environment(Map.of()));

        assertThat(environment.get("KNELPUNT_LINK_URL")).hasValue("http://127.0.0.1:4711");
        assertThat(environment.get("KNELPUNT_LINK_PORT")).hasValue("4711");
    }

    private static String secret(DemoLinks links) {
        return links.addTo(new Environment(Map.of()))
                .get("KNELPUNT_LINK_SECRET")
                .orElseThrow();
    }
}
