package nl.knelpunt.notifier;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** Posts alerts to a program of the shop's, signed as Standard Webhooks has it. */
final class WebhookChannel implements Channel {
    private static final String URL = "url";
    private static final String SECRET = "secretEnv";
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final int MOST_ANSWER_BYTES = 64 * 1024;

    static final ChannelSettings SETTINGS = new ChannelSettings(
            "webhook", Map.of(URL, WebhookChannel::urlProblem, SECRET, WebhookChannel::secretProblem), Map.of());

    private final AlertTexts texts;
    private final Map<String, WebhookSecret> secrets;
    private final InstantSource clock;
    private final Duration timeLimit;
    private final CloseableHttpClient http;

    /** @throws SettingException if a receiver's secret is missing, or is none */
    WebhookChannel(Surroundings surroundings) {
        texts = new AlertTexts(surroundings.shop());
        secrets = secrets(surroundings.shop(), surroundings.environment());
        clock = surroundings.clock();
        timeLimit = surroundings.timeLimit();
        http = WebhookClient.open(timeLimit);
    }

    @Override
    public Delivery deliver(AlertRaised alert, Receiver receiver) {
        var url = receiver.settings().get(URL);
        var secret = secrets.get(receiver.id());
        if (url == null || secret == null) {
            return new Delivery.Rejected(Reason.MISCONFIGURED);
        }
        var body = WebhookBody.of(alert, texts.of(alert));
        return TimeLimit.within(timeLimit, () -> post(request(url, alert.alertId(), body, secret)));
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private HttpPost request(String url, String id, byte[] body, WebhookSecret secret) {
        var seconds = clock.instant().getEpochSecond();
        var request = new HttpPost(url);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", seconds);
        request.setHeader("webhook-signature", secret.sign(id, seconds, body));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private Delivery post(HttpPost request) {
        try {
            var response = http.executeOpen(null, request, null);
            try {
                finish(request, response);
            } finally {
                // quietly: after hanging up it cannot be closed well
                Closer.closeQuietly(response);
            }
            var after = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return WebhookAnswer.of(
                    response.getCode(), RetryAfter.parse(after == null ? null : after.getValue(), clock.instant()));
        } catch (IOException e) {
            return WebhookAnswer.of(e);
        }
    }

    /** Reads an answer of decent size, so that the connection can be used again, and hangs up on any other. */
    private static void finish(HttpPost request, ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity != null && entity.getContent().readNBytes(MOST_ANSWER_BYTES).length == MOST_ANSWER_BYTES) {
            request.abort();
        }
    }

    private static Map<String, WebhookSecret> secrets(Shop shop, Environment environment) {
        var secrets = new HashMap<String, WebhookSecret>();
        for (var receiver : shop.receivers().values()) {
            var variable = receiver.settings().get(SECRET);
            if (receiver.channel().equals(SETTINGS.channel()) && variable != null) {
                var secret = environment
                        .get(variable)
                        .orElseThrow(() -> new SettingException(
                                variable + " must be set: receiver \"" + receiver.id() + "\" signs with it"));
                try {
                    secrets.put(receiver.id(), new WebhookSecret(secret));
                } catch (IllegalArgumentException e) {
                    throw new SettingException(variable + " " + e.getMessage());
                }
            }
        }
        return Map.copyOf(secrets);
    }

    private static @Nullable String urlProblem(String url) {
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

    private static @Nullable String secretProblem(String variable) {
        return VARIABLE.matcher(variable).matches()
                ? null
                : "must be the name of an environment variable that holds the secret, such as KNELPUNT_WEBHOOK_SECRET;"
                        + " never the secret itself";
    }
}
