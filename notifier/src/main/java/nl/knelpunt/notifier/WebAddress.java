package nl.knelpunt.notifier;

import java.net.URI;
import java.net.URISyntaxException;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.jspecify.annotations.Nullable;

/** Checks an address that alerts are posted to. No message quotes it: it may be a secret. */
final class WebAddress {
    /** Names the environment variable with an address that is itself the secret. */
    static final String SECRET = "urlEnv";

    private WebAddress() {}

    /** Says what is wrong, or null. */
    static @Nullable String problem(String url) {
        try {
            var parsed = new URI(url);
            var web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
            return web && parsed.getHost() != null && parsed.getUserInfo() == null && parsed.getFragment() == null
                    ? null
                    : "must be an address that starts with https:// or http://, without a user name";
        } catch (URISyntaxException e) {
            return "must be a web address";
        }
    }

    /** Says what is wrong with the name of the variable, or null. */
    static @Nullable String variableProblem(String variable) {
        return SecretSetting.problem(variable, "address");
    }

    /** @throws SettingException if there is none, or it is none */
    static String secret(Environment environment, Receiver receiver) {
        var url = SecretSetting.read(environment, receiver, SECRET, "is reached at the address in it");
        var problem = problem(url);
        if (problem != null) {
            throw new SettingException(SecretSetting.variable(receiver, SECRET) + " " + problem);
        }
        return url;
    }
}
