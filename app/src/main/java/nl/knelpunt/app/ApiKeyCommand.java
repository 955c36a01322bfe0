package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import nl.knelpunt.producer.ApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "api-key", description = "Makes keys for those who submit complaints.", mixinStandardHelpOptions = true)
final class ApiKeyCommand {

    @Command(
            name = "create",
            description = {
                "Prints a new key, this once, and stores its hash in the file that KNELPUNT_API_KEYS_FILE names.",
                "A running producer takes it within a second or two."
            })
    int create(@Parameters(paramLabel = "NAME", description = "Who will use it, such as webshop.") String name)
            throws IOException {
        // the path itself, not the content of the file that it names
        var file = System.getenv("KNELPUNT_API_KEYS_FILE");
        if (file == null || file.isBlank()) {
            throw new UsageException("set KNELPUNT_API_KEYS_FILE to the file that keeps the keys' hashes");
        }
        System.out.println(ApiKeys.create(name, Path.of(file), new SecureRandom()));
        System.err.println("Keep it now: it cannot be shown again.");
        return Main.FINE;
    }
}
