package nl.knelpunt.notifier;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import org.jspecify.annotations.Nullable;

/** The addresses of all receivers of a channel that posts. */
final class HttpTargets implements AutoCloseable {
    private final Map<String, HttpTarget> byReceiver = new HashMap<>();

    /**
     * @param url of a receiver, checked
     * @throws nl.knelpunt.service.SettingException if that of one cannot be had
     */
    HttpTargets(ChannelSettings channel, Surroundings surroundings, Function<Receiver, String> url) {
        try {
            surroundings
                    .receivers(channel)
                    .forEach(receiver ->
                            byReceiver.put(receiver.id(), new HttpTarget(url.apply(receiver), receiver, surroundings)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** @return null if the receiver was not in the configuration */
    @Nullable
    HttpTarget of(Receiver receiver) {
        return byReceiver.get(receiver.id());
    }

    @Override
    public void close() {
        byReceiver.values().forEach(HttpTarget::close);
    }
}
