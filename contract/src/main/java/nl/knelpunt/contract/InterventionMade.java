package nl.knelpunt.contract;

import java.time.Instant;

/**
 * The shop changed something about a step of its process. What became of it shows in the complaints before and after.
 *
 * @param interventionId a UUID that we minted
 * @param step id of the journey step that was changed
 * @param madeAt since when it holds, UTC
 * @param what was done, in a person's own words, at most {@link Limits#NAME_CHARACTERS} characters
 */
public record InterventionMade(String interventionId, String step, Instant madeAt, String what) implements Event {

    /** @throws IllegalArgumentException naming the field that is out of bounds, without quoting it */
    public InterventionMade {
        Required.present("interventionId", interventionId);
        Limits.require("interventionId", Limits.id(interventionId));
        Required.present("step", step);
        Required.present("madeAt", madeAt);
        Required.present("what", what);
        Limits.require("what", Limits.requiredName(what));
    }

    @Override
    public String key() {
        return interventionId;
    }

    @Override
    public String eventId() {
        return interventionId;
    }

    @Override
    public Instant occurredAt() {
        return madeAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "InterventionMade[" + interventionId + ", " + step + "]";
    }
}
