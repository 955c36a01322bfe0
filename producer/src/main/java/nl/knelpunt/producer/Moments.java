package nl.knelpunt.producer;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times as they were sent. One that cannot be read counts as what is looked for, so that it is refused and not passed over. */
final class Moments {
    private static final Comparator<Instant> BY_TIME = Comparator.naturalOrder();

    private Moments() {}

    /** @return null if there is none */
    static @Nullable String earliest(Stream<String> times) {
        return times.min(Comparator.comparing(TimeForm.ISO::read, Comparator.nullsFirst(BY_TIME)))
                .orElse(null);
    }

    /** @return null if there is none */
    static @Nullable String latest(Stream<String> times) {
        return times.max(Comparator.comparing(TimeForm.ISO::read, Comparator.nullsLast(BY_TIME)))
                .orElse(null);
    }
}
