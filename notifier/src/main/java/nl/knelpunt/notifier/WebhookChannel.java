package nl.knelpunt.notifier;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;

/** Posts alerts to a program of the shop's, signed as Standard Webhooks has it. */
final class WebhookChannel implements Channel {
    private static final String URL = "url";
    private static final String SECRET = "secretEnv";

    static final ChannelSettings SETTINGS = new ChannelSettings(
            "webhook",
            Map.of(URL, WebAddress::problem, SECRET, variable -> SecretSetting.problem(variable, "secret")),
            Map.of(),
            Map.of(AllowedAddresses.SETTING, AllowedAddresses::problem));

    private final AlertTexts texts;
    private final Map<String, WebhookSecret> secrets;
    private final InstantSource clock;
    private final HttpTargets targets;

    /** @throws SettingException if a receiver's secret is missing, or is none */
    WebhookChannel(Surroundings surroundings) {
        texts = surroundings.texts();
        clock = surroundings.clock();
        secrets = surroundings.receivers(SETTINGS).stream()
                .collect(Collectors.toMap(Receiver::id, receiver -> secret(receiver, surroundings.environment())));
        targets = new HttpTargets(
                SETTINGS, surroundings, receiver -> receiver.settings().getOrDefault(URL, ""));
    }

    @Override
    public Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links) {
        var target = targets.of(receiver);
        var secret = secrets.get(receiver.id());
        if (target == null || secret == null) {
            return new Delivery.Rejected(Reason.MISCONFIGURED);
        }
        var id = alert.alertId();
        var seconds = clock.instant().getEpochSecond();
        var body = WebhookBody.of(alert, texts.of(alert, links), links);
        return target.post(
                body,
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(seconds),
                        "webhook-signature",
                        secret.sign(id, seconds, body)));
    }

    @Override
    public void close() {
        targets.close();
    }

    private static WebhookSecret secret(Receiver receiver, Environment environment) {
        var secret = SecretSetting.read(environment, receiver, SECRET, "signs with it");
        try {
            return new WebhookSecret(secret);
        } catch (IllegalArgumentException e) {
            throw new SettingException(SecretSetting.variable(receiver, SECRET) + " " + e.getMessage());
        }
    }
}
