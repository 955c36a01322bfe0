package nl.knelpunt.processor.text;

import java.util.List;
import nl.knelpunt.processor.text.Word.Pause;

/** Which words a negation before them turns round: <em>geen problemen</em>, <em>not at all late</em>. */
final class Negation {
    static final WordSet NEGATIONS = new WordSet(
            "niet",
            "nie",
            "geen",
            "nooit",
            "zonder",
            "noch",
            "niks",
            "niets",
            "niemand",
            "nergens",
            "amper",
            "nauwelyks",
            "not",
            "no",
            "never",
            "without",
            "nothing",
            "nobody",
            "nor",
            "neither",
            "hardly",
            "barely",
            "dont",
            "didnt",
            "doesnt",
            "isnt",
            "wasnt",
            "arent",
            "werent",
            "cant",
            "couldnt",
            "wont",
            "wouldnt",
            "havent",
            "hasnt",
            "hadnt",
            "cannot");

    /** What stands after these is told, whatever was negated before: <em>het kan niet dat</em>. */
    private static final WordSet TELLING =
            new WordSet("dat", "that", "want", "omdat", "because", "since", "en", "and", "normaal", "meer", "only");

    private static final int REACH_WORDS = 3;

    private Negation() {}

    /** For each word, whether one of the three words before it in its clause is a negation. */
    static boolean[] scope(List<Word> words) {
        boolean[] negated = new boolean[words.size()];
        int reach = 0;
        for (int i = 0; i < negated.length; i++) {
            Word word = words.get(i);
            if (word.pause() != Pause.NONE || Clauses.turns(word)) {
                reach = 0;
            }
            negated[i] = reach > 0;
            reach = NEGATIONS.contains(word) ? REACH_WORDS : reach - 1;
        }
        return negated;
    }

    /** Whether one of the three words before a word negates it, and nothing between says that it is so all the same. */
    static boolean precedes(List<Word> words, int index) {
        for (int i = index; i > 0 && index - i < REACH_WORDS; i--) {
            Word before = words.get(i - 1);
            if (words.get(i).pause() != Pause.NONE || Clauses.turns(words.get(i)) || TELLING.contains(before)) {
                return false;
            }
            if (NEGATIONS.contains(before)) {
                return true;
            }
        }
        return false;
    }
}
