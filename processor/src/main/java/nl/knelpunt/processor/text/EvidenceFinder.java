package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.knelpunt.contract.Evidence;

/** Finds the passages that speak most for a label. */
final class EvidenceFinder {
    private static final int MAX_PASSAGES = 8;

    /** A word counts if it adds at least this part of what the strongest word adds. */
    private static final double MIN_PART = 0.25;

    private EvidenceFinder() {}

    /** Passages for a label, in the order of the text; words in a row without a pause make one passage. */
    static List<Evidence> find(Reading reading, Head head, int label) {
        List<Word> words = reading.words();
        float[] ofWords = reading.scores().ofWords(head, label);
        double strongest = 0;
        double total = 0;
        for (int i = 0; i < words.size(); i++) {
            double added = Math.max(0, ofWords[i]);
            strongest = Math.max(strongest, added);
            total += added;
        }
        List<Evidence> passages = new ArrayList<>();
        for (int i = 0; i < words.size() && strongest > 0; i++) {
            if (ofWords[i] >= MIN_PART * strongest) {
                add(passages, words, i, ofWords[i] / total);
            }
        }
        return passages.stream()
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
                .limit(MAX_PASSAGES)
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
    }

    private static void add(List<Evidence> passages, List<Word> words, int index, double weight) {
        Word word = words.get(index);
        boolean follows = !passages.isEmpty()
                && word.pause() == Word.Pause.NONE
                && passages.getLast().end() == words.get(index - 1).end();
        if (follows) {
            Evidence last = passages.removeLast();
            passages.add(new Evidence(last.start(), word.end(), Math.min(1, last.weight() + weight)));
        } else {
            passages.add(new Evidence(word.start(), word.end(), Math.min(1, weight)));
        }
    }
}
