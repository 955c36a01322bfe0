package nl.knelpunt.processor.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.knelpunt.processor.text.Word.Pause;

/** Turns the words of a text into features, each with the words that it was read from. */
final class Features {
    /** Hears of each feature. */
    interface Sink {
        /**
         * Takes one occurrence of a word.
         *
         * @return whether that told all about it, so that its pieces are not needed
         */
        boolean word(int feature, float value, int word);

        /**
         * Takes one occurrence of another feature.
         *
         * @param feature the feature's hash
         * @param value how much one occurrence counts, above 0
         */
        void feature(int feature, float value, int firstWord, int lastWord);

        /** Takes one occurrence of a feature that belongs to two words of a clause. */
        void pair(int feature, float value, int oneWord, int otherWord);
    }

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int PIECE = 3;
    private static final int CONCEPT = 4;
    private static final int DURATION = 5;
    private static final int CONCEPTS = 6;

    private static final float WORD_VALUE = 1;
    private static final float PAIR_VALUE = 1;
    private static final float PIECE_VALUE = 0.6f;
    private static final float CONCEPT_VALUE = 1.5f;
    private static final float CONCEPTS_VALUE = 0.5f;
    private static final float DURATION_VALUE = 1;

    private static final int MIN_PIECE_CHARS = 3;
    private static final int MAX_PIECE_CHARS = 5;

    private final Phrases concepts;

    /** Reads words, and the concepts that the given phrases stand for. */
    Features(Phrases concepts) {
        this.concepts = concepts;
    }

    void read(List<Word> words, Sink sink) {
        read(words, Clauses.borders(words), sink);
    }

    /** @param borders of the clauses, as {@link Clauses#borders} gives them */
    void read(List<Word> words, int[] borders, Sink sink) {
        boolean[] negated = Negation.scope(words);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!sink.word(ofWord(word), WORD_VALUE, i)) {
                pieces(word, i, sink);
            }
            if (i > 0) {
                pair(words, i, sink);
            }
        }
        ConceptPairs pairs = new ConceptPairs(borders);
        concepts.find(words, (concept, first, last) -> {
            int hash = Hash.add(Hash.add(Hash.start(CONCEPT), concept), negated[first] ? 1 : 0);
            sink.feature(Hash.finish(hash), CONCEPT_VALUE, first, last);
            pairs.add(hash, first);
        });
        pairs.each((one, oneWord, other, otherWord) -> {
            int hash = Hash.add(Hash.add(Hash.start(CONCEPTS), Math.min(one, other)), Math.max(one, other));
            sink.pair(Hash.finish(hash), CONCEPTS_VALUE, oneWord, otherWord);
        });
    }

    /** Whether some of the words stand for a concept. */
    boolean holdConcept(List<Word> words) {
        AtomicBoolean found = new AtomicBoolean();
        concepts.find(words, (concept, first, last) -> found.set(true));
        return found.get();
    }

    /** The feature that says that a word is there. */
    static int ofWord(Word word) {
        return Hash.finish(Hash.add(Hash.start(WORD), word.shape()));
    }

    private static int of(int kind, Word first, Word second) {
        return Hash.finish(Hash.add(Hash.add(Hash.start(kind), first.shape()), second.shape()));
    }

    private static void pair(List<Word> words, int second, Sink sink) {
        Word word = words.get(second);
        if (word.pause() == Pause.NONE) {
            sink.feature(of(PAIR, words.get(second - 1), word), PAIR_VALUE, second - 1, second);
        }
        Duration duration = Duration.of(words.get(second - 1), word);
        if (duration != Duration.NONE) {
            int hash = Hash.add(Hash.start(DURATION), duration.name());
            sink.feature(Hash.finish(hash), DURATION_VALUE, second - 1, second);
        }
    }

    /** Runs of 3 to 5 letters of a word, its borders included: what typing errors and compounds leave in place. */
    static void pieces(Word word, int index, Sink sink) {
        if (!word.isLetters()) {
            return;
        }
        String form = word.form();
        int length = form.length() + 2;
        for (int start = 0; start <= length - MIN_PIECE_CHARS; start++) {
            int hash = Hash.start(PIECE);
            int end = Math.min(length, start + MAX_PIECE_CHARS);
            for (int i = start; i < end; i++) {
                hash = Hash.add(hash, i == 0 || i == length - 1 ? ' ' : form.charAt(i - 1));
                if (i - start + 1 >= MIN_PIECE_CHARS) {
                    sink.feature(Hash.finish(hash), PIECE_VALUE, index, index);
                }
            }
        }
    }
}
