package nl.knelpunt.processor.text;

import java.util.Arrays;
import java.util.List;
import nl.knelpunt.processor.text.Word.Pause;

/**
 * Cuts a text where a customer turns to something else: at the end of a sentence, before <em>maar</em> and its like, and at a
 * comma or an <em>en</em> with enough on both sides.
 */
final class Clauses {
    private static final WordSet TURNS = new WordSet(
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

    /** After these, <em>maar</em> turns nothing: <em>dan maar</em>, <em>bleef maar</em>. */
    private static final WordSet BEFORE_PARTICLE = new WordSet(
            "dan", "zelf", "bleef", "blyf", "blyft", "blyven", "bleven", "alleen", "doe", "laat", "steeds", "nog",
            "weer", "eens");

    private static final WordSet LINKS = new WordSet("en", "and", "want", "omdat", "because", "waardoor");

    private static final int MIN_WORDS = 3;

    private Clauses() {}

    static boolean turns(Word word) {
        return TURNS.contains(word);
    }

    /** Where the clauses start, as indices of words, and the number of words after them. */
    static int[] borders(List<Word> words) {
        int[] borders = new int[words.size() + 1];
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            int length = count == 0 ? 0 : i - borders[count - 1];
            if (count == 0 || starts(words, i, length)) {
                borders[count++] = i;
            }
        }
        borders[count] = words.size();
        return Arrays.copyOf(borders, count + 1);
    }

    private static boolean starts(List<Word> words, int at, int lengthBefore) {
        Word word = words.get(at);
        if (word.pause() == Pause.SENTENCE) {
            return lengthBefore > 1;
        }
        if (turns(word)) {
            return lengthBefore > 1 && !(word.form().equals("maar") && BEFORE_PARTICLE.contains(words.get(at - 1)));
        }
        return lengthBefore >= MIN_WORDS
                && (word.pause() == Pause.COMMA || LINKS.contains(word))
                && untilPause(words, at) >= MIN_WORDS;
    }

    /** How many words stand from here to the next pause, as far as it matters. */
    private static int untilPause(List<Word> words, int from) {
        int end = from + 1;
        while (end < words.size() && end - from < MIN_WORDS && words.get(end).pause() == Pause.NONE) {
            end++;
        }
        return end - from;
    }
}
