package nl.knelpunt.bench.detection;

import java.time.Duration;
import java.util.Map;
import nl.knelpunt.app.simulation.TrueIncident;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an incident.
 *
 * @param problem the first in its cell while it lasted; null if it was missed
 * @param first the first in any cell while it lasted; null if there was none
 */
record Finding(
        TrueIncident incident,
        @Nullable Problem problem,
        @Nullable Problem first) {
    /** What an incident that was missed took. */
    static final double NEVER = Double.POSITIVE_INFINITY;

    private static final double MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    boolean isFound() {
        return problem != null;
    }

    /** From its beginning until the problem was opened, in minutes; {@link #NEVER} if it was missed. */
    double minutes() {
        return problem == null
                ? NEVER
                : Duration.between(incident.from(), problem.openedAt()).toMillis() / MINUTE_MILLIS;
    }

    /** Whether the first that was told while it lasted was told of its step. */
    boolean isAtRightStep() {
        return first != null && first.step().equals(incident.step());
    }

    /** Whether it hit some orders only, so that there is an attribute to name. */
    boolean hasAttribute() {
        return !incident.where().isEmpty();
    }

    boolean isRightAttribute() {
        return problem != null && isRight(problem.named());
    }

    boolean isRightAttributeAtOpening() {
        return problem != null && isRight(problem.namedAtOpening());
    }

    /** One of those that the orders hit have in common; none where all orders are hit. */
    private boolean isRight(Map<String, String> named) {
        return incident.where().isEmpty() == named.isEmpty()
                && incident.where().entrySet().containsAll(named.entrySet());
    }
}
