package nl.knelpunt.processor.text;

import java.util.Set;

/** Tells whether a clause finds fault with someone: such a name is not praised, whatever the text is. */
final class Blame {
    private static final int REACH_WORDS = 10;
    private static final Set<String> FAULTS = Set.of(
            "onbeschoft",
            "onvriendelyk",
            "onvriendelyke",
            "brutaal",
            "brutale",
            "slecht",
            "slechte",
            "klacht",
            "boos",
            "rude",
            "unfriendly",
            "impolite",
            "arrogant",
            "arrogante",
            "liegt",
            "loog",
            "lied",
            "lazy",
            "lui",
            "terrible",
            "awful",
            "useless",
            "unhelpful",
            "schandalig",
            "complain",
            "complaint",
            "worst",
            "horrible",
            "unhoflich",
            "impoli");

    private Blame() {}

    /** Whether the sentence around a word, as far as it matters, blames or denies. */
    static boolean isNear(Passage passage, int word) {
        for (int i = word; i > word - REACH_WORDS && passage.has(i) && !passage.endsSentence(i - 1); i--) {
            if (isFault(passage.form(i - 1))) {
                return true;
            }
        }
        for (int i = word; i < word + REACH_WORDS && !passage.endsSentence(i); i++) {
            if (isFault(passage.form(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFault(String form) {
        return FAULTS.contains(form) || Negation.NEGATIONS.contains(form);
    }
}
