package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.knelpunt.contract.Json;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.Test;

class WebhookChannelTest extends HttpChannelContract {
    private static final String KEY = "c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWUtaGVyZQ==";
    private static final String NEXT = "dGhlLW5leHQtc2VjcmV0LW9mLXRoaXMtd2ViaG9vaw==";

    @Test
    void signsAsStandardWebhooksHasIt() throws GeneralSecurityException {
        deliver(accepting(), Alerts.ordinary());
        assertThat(request().getHeader("webhook-id")).isEqualTo("0195-a1");
        assertThat(request().getHeader("webhook-timestamp")).isEqualTo(Long.toString(Alerts.NOON.getEpochSecond()));
        assertThat(request().getHeader("webhook-signature")).isEqualTo(signature(KEY));
    }

    @Test
    void signsWithBothSecretsWhileOneTakesTheOthersPlace() throws GeneralSecurityException {
        var plain = surroundings(url(accepting()), Map.of("allowAddresses", "127.0.0.1"), PATIENT);
        var rotating = new Surroundings(
                plain.shop(),
                new Environment(Map.of("HOOK_SECRET", "whsec_" + NEXT + " whsec_" + KEY)),
                plain.clock(),
                PATIENT,
                System.out);
        try (var channel = open(rotating)) {
            assertThat(channel.deliver(Alerts.ordinary(), receiver(accepting()), List.of()))
                    .isEqualTo(new Delivery.Delivered());
        }
        assertThat(request().getHeader("webhook-signature")).isEqualTo(signature(NEXT) + " " + signature(KEY));
    }

    @Test
    void carriesTheAlertAndWhatPeopleRead() {
        deliver(accepting(), Alerts.ordinary());
        var body = Json.MAPPER.readTree(request().getBodyAsString());
        assertThat(body.path("type").asString()).isEqualTo("nl.knelpunt.alert-raised.v1");
        assertThat(body.path("timestamp").asString()).isEqualTo("2026-03-02T12:00:00Z");
        var data = body.path("data");
        assertThat(data.path("alertId").asString()).isEqualTo("0195-a1");
        assertThat(data.path("complaints").path(0).path("orderId").asString()).isEqualTo("W-1001");
        assertThat(data.path("title").asString()).isEqualTo("Bezorging: te traag of te laat (bestelling W-1001)");
        assertThat(data.path("text").asString()).contains("Mijn pakket is nog steeds niet bezorgd.");
    }

    @Override
    Channel open(Surroundings surroundings) {
        return new WebhookChannel(surroundings);
    }

    @Override
    String channel() {
        return "webhook";
    }

    @Override
    Map<String, String> settings(String url) {
        return Map.of("url", url, "secretEnv", "HOOK_SECRET");
    }

    @Override
    Map<String, String> environment(String url) {
        return Map.of("HOOK_SECRET", "whsec_" + KEY);
    }

    @Override
    String path() {
        return "/hook";
    }

    @Override
    String secret() {
        return KEY;
    }

    @Override
    String textReceived() {
        var data = Json.MAPPER.readTree(request().getBodyAsString()).path("data");
        return data.path("title").asString() + "\n" + data.path("text").asString();
    }

    private String signature(String key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        var signed = "0195-a1." + Alerts.NOON.getEpochSecond() + "." + request().getBodyAsString();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
