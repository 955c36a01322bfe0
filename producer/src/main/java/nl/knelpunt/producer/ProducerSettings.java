package nl.knelpunt.producer;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;

/**
 * Where the producer listens, and to whom.
 *
 * @param port 0 for any that is free
 * @param apiKeys the file of the keys, if keys are asked for
 * @param signatures of platforms that may send their orders, by name
 * @param connections at most, at a time
 */
record ProducerSettings(
        String host, int port, Optional<Path> apiKeys, Map<String, Signature> signatures, int connections) {
    private static final String HOST = "KNELPUNT_HTTP_HOST";
    private static final String PORT = "KNELPUNT_HTTP_PORT";
    private static final String CONNECTIONS = "KNELPUNT_HTTP_CONNECTIONS";
    private static final String API_KEYS = "KNELPUNT_API_KEYS_FILE";
    private static final String NO_API_KEYS = "KNELPUNT_ALLOW_NO_API_KEYS";

    /** @throws SettingException if one cannot be used, or if others could send complaints without a key */
    static ProducerSettings of(Environment environment) {
        var settings = new ProducerSettings(
                environment.get(HOST, "127.0.0.1"),
                environment.port(PORT, 8080),
                environment.get(API_KEYS).map(Path::of),
                signatures(environment),
                environment.number(CONNECTIONS, 256, 1, 100_000));
        if (!isLoopback(settings.host()) && settings.apiKeys().isEmpty() && !environment.flag(NO_API_KEYS)) {
            throw new SettingException("others can reach " + HOST + "=" + settings.host()
                    + ", and no API key is asked for: make one with \"knelpunt api-key create NAME\" and set "
                    + API_KEYS
                    + ", or set " + HOST + "=127.0.0.1, or, if something else keeps strangers out, " + NO_API_KEYS
                    + "=true");
        }
        return settings;
    }

    private static Map<String, Signature> signatures(Environment environment) {
        var signatures = new HashMap<String, Signature>();
        for (var platform : Intakes.PLATFORMS) {
            environment
                    .get("KNELPUNT_" + platform.name().toUpperCase(Locale.ROOT) + "_SECRET")
                    .ifPresent(secret -> signatures.put(platform.name(), new Signature(secret)));
        }
        return signatures;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingException(HOST + " must be an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }
    }
}
