package nl.knelpunt.processor.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.knelpunt.processor.text.Word.Pause;

/** Cuts a text where a customer turns to something else: at the end of a sentence and before <em>maar</em> and its like. */
final class Clauses {
    private static final Set<String> TURNS = Set.of(
            "maar",
            "helaas",
            "alleen",
            "behalve",
            "echter",
            "jammer",
            "terwyl",
            "hoewel",
            "ondanks",
            "toch",
            "enkel",
            "but",
            "however",
            "although",
            "though",
            "except",
            "unfortunately",
            "yet",
            "while",
            "despite",
            "sadly");

    private Clauses() {}

    static boolean turns(Word word) {
        return TURNS.contains(word.form());
    }

    /** Where the clauses start, as indices of words, and the number of words after them. */
    static int[] borders(List<Word> words) {
        int[] borders = new int[words.size() + 1];
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i == 0 || word.pause() == Pause.SENTENCE || turns(word)) {
                borders[count++] = i;
            }
        }
        borders[count] = words.size();
        return Arrays.copyOf(borders, count + 1);
    }
}
