package nl.knelpunt.notifier;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;

/** Posts alerts to a chat, by a webhook whose address is a secret. */
final class ChatChannel implements Channel {
    /** Also for Mattermost. */
    static final ChannelSettings SLACK = settings("slack");

    /** By the webhook of a workflow. */
    static final ChannelSettings TEAMS = settings("teams");

    private final AlertTexts texts;
    private final Function<ChatMessage, byte[]> body;
    private final HttpTargets targets;

    private ChatChannel(ChannelSettings settings, Function<ChatMessage, byte[]> body, Surroundings surroundings) {
        this.body = body;
        texts = surroundings.texts();
        targets = new HttpTargets(
                settings, surroundings, receiver -> WebAddress.secret(surroundings.environment(), receiver));
    }

    /** @throws nl.knelpunt.service.SettingException if a receiver's address is missing, or is none */
    static ChatChannel slack(Surroundings surroundings) {
        return new ChatChannel(SLACK, SlackBody::of, surroundings);
    }

    /** @throws nl.knelpunt.service.SettingException if a receiver's address is missing, or is none */
    static ChatChannel teams(Surroundings surroundings) {
        return new ChatChannel(TEAMS, TeamsBody::of, surroundings);
    }

    @Override
    public Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links) {
        var target = targets.of(receiver);
        return target == null
                ? new Delivery.Rejected(Reason.MISCONFIGURED)
                : target.post(body.apply(texts.chat(alert, links)), Map.of());
    }

    @Override
    public void close() {
        targets.close();
    }

    private static ChannelSettings settings(String name) {
        return new ChannelSettings(
                name,
                Map.of(WebAddress.SECRET, WebAddress::variableProblem),
                Map.of(),
                Map.of(AllowedAddresses.SETTING, AllowedAddresses::problem));
    }
}
