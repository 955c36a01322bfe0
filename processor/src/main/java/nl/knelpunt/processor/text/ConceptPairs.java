package nl.knelpunt.processor.text;

import java.util.Arrays;

/** The concepts of a text, each once a clause, and which of them stand in one clause. */
final class ConceptPairs {
    /** Hears of each two. */
    interface Sink {
        void pair(int one, int oneWord, int other, int otherWord);
    }

    /** A clause with more says nothing clear, and their pairs grow with the square. */
    private static final int MAX_CONCEPTS = 16;

    private final int[] borders;
    private int[] concepts = new int[32];
    private int[] words = new int[32];
    private int count;

    /** @param borders of the clauses, as {@link Clauses#borders} gives them */
    ConceptPairs(int[] borders) {
        this.borders = borders;
    }

    /** Takes concepts in the order of their first words. */
    void add(int concept, int word) {
        if (count == concepts.length) {
            concepts = Arrays.copyOf(concepts, count * 2);
            words = Arrays.copyOf(words, count * 2);
        }
        concepts[count] = concept;
        words[count++] = word;
    }

    void each(Sink sink) {
        int from = 0;
        for (int clause = 1; clause < borders.length && from < count; clause++) {
            int end = from;
            while (end < count && words[end] < borders[clause]) {
                end++;
            }
            ofClause(from, end, sink);
            from = end;
        }
    }

    private void ofClause(int from, int end, Sink sink) {
        int distinct = from;
        for (int i = from; i < end && distinct - from < MAX_CONCEPTS; i++) {
            if (!contains(from, distinct, concepts[i])) {
                concepts[distinct] = concepts[i];
                words[distinct] = words[i];
                for (int before = from; before < distinct; before++) {
                    sink.pair(concepts[before], words[before], concepts[distinct], words[distinct]);
                }
                distinct++;
            }
        }
    }

    private boolean contains(int from, int end, int concept) {
        for (int i = from; i < end; i++) {
            if (concepts[i] == concept) {
                return true;
            }
        }
        return false;
    }
}
