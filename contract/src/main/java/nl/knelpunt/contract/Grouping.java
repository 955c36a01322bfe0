package nl.knelpunt.contract;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complaints become alerts, with the meaning that Prometheus Alertmanager gives these settings.
 *
 * @param by labels whose values one alert has in common, beside its receiver and its department; none puts all in one alert,
 *     {@link Route#COMPLAINT} each in its own
 * @param groupWait from the first complaint of a group to its first alert; zero or more
 * @param groupInterval from one alert of a group to the next, if complaints came in; more than zero
 * @param repeatInterval from an alert to the same again, while nobody took its complaints; null for never
 */
public record Grouping(
        List<String> by,
        Duration groupWait,
        Duration groupInterval,
        @Nullable Duration repeatInterval) {
    /** Of a configuration that says nothing. */
    public static final Grouping USUAL = new Grouping(List.of(), Duration.ofSeconds(30), Duration.ofMinutes(5), null);

    /** Each complaint by itself, at once. */
    public static final Grouping NONE =
            new Grouping(List.of(Route.COMPLAINT), Duration.ZERO, Duration.ofMinutes(5), null);

    public Grouping {
        by = List.copyOf(by);
    }
}
