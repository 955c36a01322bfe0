package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import nl.knelpunt.service.Environment;

/**
 * The pages behind the demo's alerts, on loopback. The secret stays with its data, so that links of before still work.
 *
 * @param address of the pages
 * @param secret the file that has it
 */
record DemoLinks(String address, Path secret, int port) {
    private static final int SECRET_BYTES = 32;

    /** @param random what a new secret is made of */
    static DemoLinks in(Path data, int port, Random random) throws IOException {
        var secret = data.resolve("link-secret");
        if (!Files.exists(secret)) {
            var bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            WholeFile.write(secret, Base64.getEncoder().encode(bytes));
            var file = secret.toFile();
            if (!file.setReadable(false, false) || !file.setReadable(true, true)) {
                System.err.println(secret + " could not be made unreadable for others.");
            }
        }
        return new DemoLinks("http://127.0.0.1:" + port, secret, port);
    }

    Environment addTo(Environment environment) {
        return environment
                .with("KNELPUNT_LINK_URL", address)
                .with("KNELPUNT_LINK_SECRET_FILE", secret.toString())
                .with("KNELPUNT_LINK_PORT", Integer.toString(port));
    }
}
