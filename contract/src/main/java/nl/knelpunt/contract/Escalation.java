package nl.knelpunt.contract;

import java.time.Duration;
import java.util.List;

/**
 * Who hears of an alert that nobody answers, one after the other.
 *
 * @param working whether its waits count the working time of the alert's calendar only; those of severity 4 never do
 * @param levels in their order, at least one
 */
public record Escalation(String id, boolean working, List<Level> levels) {
    /** More is no escalation but a circular. */
    public static final int MOST_LEVELS = 10;

    /**
     * One step up.
     *
     * @param after since the step before, or the alert; more than zero
     * @param receivers ids; none to remind those who were alerted
     */
    public record Level(Duration after, List<String> receivers) {
        public Level {
            receivers = List.copyOf(receivers);
        }
    }

    public Escalation {
        levels = List.copyOf(levels);
    }
}
