package nl.knelpunt.notifier;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;

/**
 * How alerts can be answered.
 *
 * @param url where the pages are as the departments reach them, without a slash at its end
 * @param host on which they are served
 * @param port there; 0 takes a free one
 */
record LinkSettings(LinkSecret secret, String url, String host, int port) {
    private static final String SECRET = "KNELPUNT_LINK_SECRET";
    private static final String URL = "KNELPUNT_LINK_URL";
    private static final int PORT = 8083;

    /**
     * @return empty if alerts are to carry no links
     * @throws SettingException if a setting cannot be used, or only one of the two that belong together is there
     */
    static Optional<LinkSettings> of(Environment environment) {
        var secret = environment.get(SECRET);
        var url = environment.get(URL);
        if (secret.isEmpty() && url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LinkSettings(
                secret(secret.orElseThrow(() -> missing(SECRET, URL))),
                url(url.orElseThrow(() -> missing(URL, SECRET))),
                environment.get("KNELPUNT_LINK_HOST", "127.0.0.1"),
                environment.port("KNELPUNT_LINK_PORT", PORT)));
    }

    boolean isSecure() {
        return url.startsWith("https:");
    }

    private static SettingException missing(String setting, String other) {
        return new SettingException(setting + " must be set where " + other + " is: links need both");
    }

    private static LinkSecret secret(String text) {
        try {
            return new LinkSecret(text);
        } catch (IllegalArgumentException e) {
            throw new SettingException(SECRET + " " + e.getMessage());
        }
    }

    private static String url(String text) {
        try {
            var url = new URI(text.strip());
            if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null) {
                return url.toString().replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new SettingException(URL + " must be the address of the pages as the departments reach them, such as"
                + " https://knelpunt.example.nl");
    }
}
