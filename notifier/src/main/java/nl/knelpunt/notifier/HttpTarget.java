package nl.knelpunt.notifier;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import nl.knelpunt.contract.Receiver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/**
 * The address on the web that one receiver's alerts are posted to. Each has a client of its own: connections that are kept
 * lead only to what this receiver may be sent to.
 */
final class HttpTarget implements AutoCloseable {
    private static final int MOST_ANSWER_BYTES = 64 * 1024;

    private final String url;
    private final CloseableHttpClient http;
    private final InstantSource clock;
    private final Duration timeLimit;
    private final Consumer<DeliveryStep> steps;

    /** @param url checked already */
    HttpTarget(String url, Receiver receiver, Surroundings surroundings) {
        this.url = url;
        clock = surroundings.clock();
        timeLimit = surroundings.timeLimit();
        steps = surroundings.steps();
        http = OutwardClient.open(
                AllowedAddresses.of(receiver.settings().get(AllowedAddresses.SETTING)), timeLimit, steps);
    }

    /** Tries once. */
    Delivery post(byte[] json, Map<String, String> headers) {
        return TimeLimit.within(timeLimit, () -> {
            var request = new HttpPost(url);
            headers.forEach(request::setHeader);
            request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
            return post(request);
        });
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
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
            var delivery = HttpAnswer.of(
                    response.getCode(), RetryAfter.parse(after == null ? null : after.getValue(), clock.instant()));
            steps.accept(new DeliveryStep(
                    DeliveryStep.Name.ANSWER, delivery instanceof Delivery.Delivered, "HTTP " + response.getCode()));
            return delivery;
        } catch (IOException e) {
            return HttpAnswer.of(e);
        }
    }

    /** Reads an answer of decent size, so that the connection can be used again, and hangs up on any other. */
    private static void finish(HttpPost request, ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity != null && entity.getContent().readNBytes(MOST_ANSWER_BYTES).length == MOST_ANSWER_BYTES) {
            request.abort();
        }
    }

    /** Not the address, which may be a secret. */
    @Override
    public String toString() {
        return "HttpTarget[…]";
    }
}
