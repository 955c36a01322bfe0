package nl.knelpunt.processor.text;

import static nl.knelpunt.contract.SeverityReason.LEAVING;
import static nl.knelpunt.contract.SeverityReason.LEGAL;
import static nl.knelpunt.contract.SeverityReason.MONEY;
import static nl.knelpunt.contract.SeverityReason.REPEATED;
import static nl.knelpunt.contract.SeverityReason.SAFETY;
import static nl.knelpunt.contract.SeverityReason.THREAT;
import static nl.knelpunt.contract.SeverityReason.VULNERABLE;

import java.util.List;
import nl.knelpunt.contract.SeverityReason;

/**
 * Which cues together speak for a reason.
 *
 * @param reach how many words the others may be away from the first
 * @param first what is told; counts only if it is not negated
 * @param others what makes it so; empty if the first is enough
 */
record SeverityRule(SeverityReason reason, int reach, Cue first, List<Cue> others) {
    /** Who has been a customer for long may say so well before leaving. */
    private static final int FAR = 60;

    /** The gravest first. */
    static final List<SeverityRule> ALL = List.of(
            rule(SAFETY, 0, Cue.SAFETY),
            rule(SAFETY, 4, Cue.SICK, Cue.BECAME, Cue.CAUSED),
            rule(SAFETY, 12, Cue.SICK, Cue.CAUSED, Cue.FOOD),
            rule(SAFETY, 6, Cue.SICK, Cue.FROM, Cue.FOOD),
            rule(SAFETY, 12, Cue.SICK, Cue.RAWBAD),
            rule(SAFETY, 6, Cue.BRAKE, Cue.FAIL),
            rule(SAFETY, 25, Cue.ALLERGY, Cue.ALLERGEN_IN),
            rule(SAFETY, 25, Cue.ALLERGY, Cue.REACTION),
            rule(SAFETY, 10, Cue.REACTION, Cue.ON_SKIN),
            rule(SAFETY, 5, Cue.HURT, Cue.BODY),
            rule(SAFETY, 8, Cue.FALL, Cue.PERSON_FELL),
            rule(SAFETY, 12, Cue.HOSPITAL, Cue.ENDED, Cue.FOOD),
            rule(SAFETY, 15, Cue.HOSPITAL, Cue.HURT),
            rule(SAFETY, 6, Cue.BURNT, Cue.DEVICE),
            rule(SAFETY, 7, Cue.SHARP, Cue.IN_IT, Cue.FOOD),
            rule(SAFETY, 8, Cue.SHARP, Cue.IN_MOUTH),
            rule(SAFETY, 12, Cue.VERMIN, Cue.SWALLOWED),
            rule(SAFETY, 8, Cue.MOULD, Cue.SWALLOWED),
            rule(SAFETY, 8, Cue.CHEMICAL, Cue.CHEM_HARM),
            rule(SAFETY, 20, Cue.LIQUOR, Cue.AGE, Cue.CHILD),
            rule(SAFETY, 15, Cue.LIQUOR, Cue.CHILD, Cue.ID_CHECK),
            rule(SAFETY, 10, Cue.DANGER, Cue.DEVICE),
            rule(SAFETY, 10, Cue.DANGER, Cue.CHILD),
            rule(THREAT, 0, Cue.THREAT),
            rule(THREAT, 20, Cue.HARASS, Cue.BY_COURIER, Cue.INTIMATE),
            rule(THREAT, 15, Cue.AGGRO, Cue.COURIER, Cue.AFRAID),
            rule(THREAT, 12, Cue.DRIVING, Cue.NEARLY_HIT),
            rule(VULNERABLE, 0, Cue.VULNERABLE),
            rule(LEGAL, 0, Cue.LEGAL),
            rule(MONEY, 25, Cue.LARGE_AMOUNT, Cue.MONEY_LOST),
            rule(REPEATED, 15, Cue.AGAIN_AND_AGAIN, Cue.COMPLAINED, Cue.NO_ANSWER),
            rule(LEAVING, FAR, Cue.CUSTOM, Cue.LEAVE));

    /** Whether it is believed even of a text that seems to complain of nothing. */
    boolean saysItOutright() {
        return others.isEmpty() && reason.level() == SAFETY.level();
    }

    /** Whether all its cues are somewhere in the text: a cheap question before the dear one. */
    boolean mayApply(SeverityCues cues) {
        if (!cues.has(first)) {
            return false;
        }
        for (Cue other : others) {
            if (!cues.has(other)) {
                return false;
            }
        }
        return true;
    }

    private static SeverityRule rule(SeverityReason reason, int reach, Cue first, Cue... others) {
        return new SeverityRule(reason, reach, first, List.of(others));
    }
}
