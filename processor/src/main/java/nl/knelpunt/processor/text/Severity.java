package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.knelpunt.contract.SeverityReason;
import nl.knelpunt.contract.SeveritySign;

/**
 * How severe a complaint is, and what in the text says so.
 *
 * @param level 1 (no problem) to 4 (safety)
 * @param signs the gravest reason first, each reason in the order of the text
 */
record Severity(int level, List<SeveritySign> signs) {
    private static final int NO_PROBLEM = 1;
    static final int ORDINARY = 2;

    Severity {
        signs = List.copyOf(signs);
    }

    /** @param problem whether the text complains of anything; if not, only outright words of safety and threats count */
    static Severity of(List<Word> words, boolean problem) {
        SeverityCues cues = new SeverityCues(words);
        Set<SeveritySign> found = new LinkedHashSet<>();
        for (SeverityRule rule : SeverityRule.ALL) {
            if ((problem || rule.saysItOutright()) && rule.mayApply(cues)) {
                apply(rule, cues, words, found);
            }
        }
        List<SeveritySign> signs = new ArrayList<>(found);
        signs.sort(Comparator.comparing(SeveritySign::reason).thenComparingInt(SeveritySign::start));
        return by(signs, problem ? ORDINARY : NO_PROBLEM);
    }

    private static Severity by(List<SeveritySign> signs, int least) {
        int level = least;
        for (SeveritySign sign : signs) {
            level = Math.max(level, sign.reason().level());
        }
        return new Severity(level, signs);
    }

    /** The same as if nothing in it were about safety. */
    Severity withoutSafety() {
        if (level < SeverityReason.SAFETY.level()) {
            return this;
        }
        return by(
                signs.stream()
                        .filter(sign -> sign.reason().level() < SeverityReason.SAFETY.level())
                        .toList(),
                ORDINARY);
    }

    /** The same at the level of safety, the whole text being the sign if no words in it were. */
    Severity raised(List<Word> words) {
        if (level == SeverityReason.SAFETY.level()) {
            return this;
        }
        List<SeveritySign> all = new ArrayList<>();
        all.add(new SeveritySign(
                SeverityReason.SAFETY, words.getFirst().start(), words.getLast().end()));
        all.addAll(signs);
        return new Severity(SeverityReason.SAFETY.level(), all);
    }

    /** Each reason once, the gravest first. */
    List<SeverityReason> reasons() {
        return signs.stream().map(SeveritySign::reason).distinct().toList();
    }

    private static void apply(SeverityRule rule, SeverityCues cues, List<Word> words, Set<SeveritySign> found) {
        for (int mark = cues.next(rule.first(), -1); mark >= 0; mark = cues.next(rule.first(), mark)) {
            if (hasAll(rule, cues, mark) && cues.isMeant(mark)) {
                found.add(sign(rule, cues, words, mark));
                for (Cue other : rule.others()) {
                    found.add(sign(rule, cues, words, cues.nearest(other, mark, rule.reach())));
                }
            }
        }
    }

    private static boolean hasAll(SeverityRule rule, SeverityCues cues, int mark) {
        for (Cue other : rule.others()) {
            if (cues.nearest(other, mark, rule.reach()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static SeveritySign sign(SeverityRule rule, SeverityCues cues, List<Word> words, int mark) {
        return new SeveritySign(
                rule.reason(),
                words.get(cues.first(mark)).start(),
                words.get(cues.last(mark)).end());
    }
}
