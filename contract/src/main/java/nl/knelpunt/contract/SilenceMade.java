package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Alerts of some kind are not wanted for a time, such as that of maintenance. The same id again changes it.
 *
 * @param silenceId a UUID that we minted
 * @param match what all must be so of an alert; at least one
 * @param until after {@code from}
 * @param why in a person's own words, at most {@link Limits#NAME_CHARACTERS} characters
 * @param by who made it, likewise
 */
public record SilenceMade(String silenceId, List<Labelled> match, Instant from, Instant until, String why, String by)
        implements Event {

    /**
     * A label, and the values of which it must have one.
     *
     * @param label as in {@link Route}
     * @param values at least one
     */
    public record Labelled(String label, List<String> values) {
        public Labelled {
            Required.present("match.label", label);
            values = Required.copy("match.values", values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("match.values must name at least one");
            }
        }
    }

    /** @throws IllegalArgumentException naming the field that is out of bounds, without quoting it */
    public SilenceMade {
        Required.present("silenceId", silenceId);
        Limits.require("silenceId", Limits.id(silenceId));
        match = Required.copy("match", match);
        Required.present("from", from);
        Required.present("until", until);
        Required.present("why", why);
        Limits.require("why", Limits.requiredName(why));
        Required.present("by", by);
        Limits.require("by", Limits.requiredName(by));
        if (match.isEmpty()) {
            throw new IllegalArgumentException("match must name at least one label");
        }
    }

    /** Whether it holds then; one that was ended early has an end that is not after its beginning. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** @param labels those that are missing have the empty value */
    public boolean matches(Map<String, String> labels) {
        return match.stream().allMatch(wanted -> wanted.values().contains(labels.getOrDefault(wanted.label(), "")));
    }

    @Override
    public String key() {
        return silenceId;
    }

    @Override
    public String eventId() {
        return silenceId + "@" + until;
    }

    @Override
    public Instant occurredAt() {
        return from;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "SilenceMade[" + silenceId + "]";
    }
}
