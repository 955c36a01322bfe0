package nl.knelpunt.app.simulation;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Something that will happen to an order. */
sealed interface Moment {
    /** Milliseconds. */
    long at();

    record Reached(long at, String milestone) implements Moment {}

    /**
     * @param incident without which it would not be written; null for none
     * @param leg on which the order's timeline shows the trouble; null if it does not
     * @param random to draw the words from
     */
    record Written(
            long at,
            Cell cell,
            @Nullable Incident incident,
            @Nullable Leg leg,
            RandomGenerator random) implements Moment {}
}
