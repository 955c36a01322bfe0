package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.StretchReading;
import nl.knelpunt.contract.TimelineVerdict;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import nl.knelpunt.contract.TimelineVerdict.Promise;
import org.jspecify.annotations.Nullable;

/** What timelines tell, to test with. */
final class Timelines {
    static final Duration DAY = Duration.ofDays(1);
    private static final Instant SINCE = Instant.parse("2026-02-23T09:00:00Z");

    private Timelines() {}

    /** Made ready for three days where one is usual, and still not handed over. */
    static StretchReading preparing() {
        return reading("preparing", "fulfilment", DAY.multipliedBy(3), true, 0.3, null);
    }

    static StretchReading delivering(Duration taken, double fromLoad) {
        return reading("delivering", "delivery", taken, true, fromLoad, null);
    }

    static StretchReading delivered(@Nullable Instant until) {
        return reading("delivering", "delivery", DAY, false, 0, until);
    }

    static TimelineVerdict of(
            Agreement agreement, String textStep, @Nullable Instant promisedBy, StretchReading cause) {
        return new TimelineVerdict(
                "W-1001",
                Map.of("carrier", "Pakketlijn"),
                List.of(cause),
                promisedBy,
                promisedBy == null ? Promise.NONE : Promise.BROKEN,
                List.of(),
                agreement,
                cause.stretch(),
                textStep,
                List.of());
    }

    private static StretchReading reading(
            String stretch, String step, Duration taken, boolean running, double fromLoad, @Nullable Instant until) {
        var excess = taken.minus(DAY).toSeconds();
        return new StretchReading(
                stretch,
                step,
                SINCE,
                taken.toSeconds(),
                running,
                DAY.toSeconds(),
                2 * DAY.toSeconds(),
                excess,
                Math.round(fromLoad * excess),
                until);
    }
}
