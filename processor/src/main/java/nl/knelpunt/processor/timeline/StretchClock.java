package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import nl.knelpunt.contract.Journey;

/** Counts the time that counts on a stretch. */
public interface StretchClock {
    /** Every hour counts on every stretch. */
    StretchClock ALWAYS = new StretchClock() {
        @Override
        public Duration between(Journey.Stretch stretch, Instant from, Instant to) {
            return Duration.between(from, to);
        }

        @Override
        public Instant after(Journey.Stretch stretch, Instant from, Duration time) {
            return from.plus(time);
        }
    };

    /** @param to not before {@code from} */
    Duration between(Journey.Stretch stretch, Instant from, Instant to);

    /** The moment when that much time has counted. */
    Instant after(Journey.Stretch stretch, Instant from, Duration time);
}
