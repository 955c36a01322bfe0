package nl.knelpunt.app.simulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order's way, as far as it gets before the end of the scenario. */
record Way(long placedAt, List<Stretch> stretches) {
    /**
     * @param until when it is over; {@link LegTime#NEVER} if after the end
     * @param untilOtherwise when it would have been, had nothing broken on it
     * @param spoiler what broke; null if nothing did
     */
    record Stretch(
            Leg leg,
            long from,
            long until,
            long untilOtherwise,
            @Nullable Incident spoiler) {}

    Way {
        stretches = List.copyOf(stretches);
    }

    /** @return when the order reaches the leg's end; {@link LegTime#NEVER} if it does not */
    long reached(Leg leg) {
        return stretch(leg).map(Stretch::until).orElse(LegTime.NEVER);
    }

    private Optional<Stretch> stretch(Leg leg) {
        return stretches.stream().filter(stretch -> stretch.leg() == leg).findFirst();
    }
}
