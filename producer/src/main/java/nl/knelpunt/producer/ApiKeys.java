package nl.knelpunt.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that open the producer, of which only hashes are kept. A changed file is taken over within a second; while it cannot
 * be used, the keys as they were last go on to count. Thread-safe.
 */
public final class ApiKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int KEY_BYTES = 32;
    private static final String PREFIX = "kp_";

    private final Path file;
    private final InstantSource clock;
    private Map<String, byte[]> hashes;
    private Instant read;
    private boolean readable = true;

    /** @throws SettingException if the file cannot be used */
    ApiKeys(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.read = clock.instant();
        try {
            this.hashes = ApiKeyFile.read(file);
        } catch (IOException e) {
            throw new SettingException("KNELPUNT_API_KEYS_FILE: cannot use " + file + ": " + reason(e)
                    + "; make a key with: knelpunt api-key create NAME");
        }
    }

    /**
     * Makes a key, and adds its hash to the file, which is made if need be.
     *
     * @param name 1 to 100 letters, digits, dots, colons, dashes or underscores
     * @return the key, which can be shown now and never again
     * @throws IllegalArgumentException if the name cannot be used, or is in the file
     * @throws IOException if the file cannot be used
     */
    public static String create(String name, Path file, SecureRandom random) throws IOException {
        var problem = Limits.id(name);
        if (problem != null) {
            throw new IllegalArgumentException("the name " + problem);
        }
        if (Files.exists(file) && ApiKeyFile.read(file).containsKey(name)) {
            throw new IllegalArgumentException("there is a key of that name: take another, or remove its line first");
        }
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKeyFile.append(file, name, hash(key));
        return key;
    }

    boolean opens(String key) {
        var hash = hash(key);
        var found = false;
        // all of them, so that the time it takes tells nothing
        for (var known : current().values()) {
            found |= MessageDigest.isEqual(known, hash);
        }
        return found;
    }

    Health.Status status() {
        synchronized (this) {
            var _ = current();
            return readable ? Health.Status.UP : Health.Status.DEGRADED;
        }
    }

    private synchronized Map<String, byte[]> current() {
        var now = clock.instant();
        if (Duration.between(read, now).compareTo(PAUSE) >= 0) {
            read = now;
            try {
                hashes = ApiKeyFile.read(file);
                readable = true;
            } catch (IOException e) {
                if (readable) {
                    LOG.error("Cannot use {}, so the keys stay as they were: {}", file, reason(e));
                }
                readable = false;
            }
        }
        return hashes;
    }

    private static String reason(IOException e) {
        return e.getClass() == IOException.class
                ? String.valueOf(e.getMessage())
                : "it is not there, or no readable text";
    }

    private static byte[] hash(String key) {
        return FileDigest.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    }
}
