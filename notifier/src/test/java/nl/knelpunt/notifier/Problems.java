package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import org.jspecify.annotations.Nullable;

/** Problems to test with: deliveries are late. */
final class Problems {
    private Problems() {}

    static BottleneckDetected at(
            State state, long seen, @Nullable String attribute, @Nullable String value, Instant since) {
        return new BottleneckDetected(
                "problem-1",
                Alerts.NOON,
                state,
                "delivery",
                "delay",
                attribute,
                value,
                since,
                4.5,
                seen,
                List.of("c-7", "c-9"),
                List.of("W-8", "W-7"));
    }
}
