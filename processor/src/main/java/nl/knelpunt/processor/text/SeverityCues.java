package nl.knelpunt.processor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where a text holds cues, in the order of its words. */
final class SeverityCues {
    /** Who has said so much of it has said it, and rules cost time with the square. */
    private static final int MAX_MARKS = 256;

    /** By {@link #slot} of a concept that {@link Phrases} finds: the concept, and its cue. */
    private static final int[] CONCEPTS = new int[1 << 8];

    private static final Cue[] CUES = new Cue[CONCEPTS.length];
    private static final Phrases PHRASES;

    static {
        for (Cue cue : Cue.values()) {
            int concept = Phrases.hash(cue.name());
            int slot = slot(concept);
            CONCEPTS[slot] = concept;
            CUES[slot] = cue;
        }
        List<Phrases.Entry> entries = new ArrayList<>();
        read("severity-nl.tsv", entries);
        read("severity-en.tsv", entries);
        PHRASES = new Phrases(entries);
    }

    private final List<Word> words;
    private final Set<Cue> present = EnumSet.noneOf(Cue.class);
    private Cue[] cues = new Cue[16];
    private int[] firsts = new int[cues.length];
    private int[] lasts = new int[cues.length];
    private int size;

    SeverityCues(List<Word> words) {
        this.words = words;
        PHRASES.find(words, (concept, first, last) -> add(CUES[slot(concept)], first, last));
        for (int i = 0; i < words.size(); i++) {
            if (LargeAmounts.isLarge(words, i)) {
                add(Cue.LARGE_AMOUNT, i, i);
            }
        }
    }

    private static int slot(int concept) {
        int slot = Hash.finish(concept) & CONCEPTS.length - 1;
        while (CONCEPTS[slot] != 0 && CONCEPTS[slot] != concept) {
            slot = slot + 1 & CONCEPTS.length - 1;
        }
        return slot;
    }

    private void add(Cue cue, int first, int last) {
        if (size == MAX_MARKS) {
            return;
        }
        if (size == cues.length) {
            cues = Arrays.copyOf(cues, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        present.add(cue);
        cues[size] = cue;
        firsts[size] = first;
        lasts[size++] = last;
    }

    boolean has(Cue cue) {
        return present.contains(cue);
    }

    /** The next mark of a cue after a mark, the first one after -1; or -1 if there is none. */
    int next(Cue cue, int mark) {
        for (int at = mark + 1; at < size; at++) {
            if (cues[at] == cue) {
                return at;
            }
        }
        return -1;
    }

    int first(int mark) {
        return firsts[mark];
    }

    int last(int mark) {
        return lasts[mark];
    }

    /** Whether the words are meant: not negated, and not within a harmless phrase. */
    boolean isMeant(int mark) {
        if (Negation.precedes(words, first(mark))) {
            return false;
        }
        for (int other = next(Cue.HARMLESS, -1); other >= 0; other = next(Cue.HARMLESS, other)) {
            if (first(other) <= last(mark) && first(mark) <= last(other)) {
                return false;
            }
        }
        return true;
    }

    /** The mark of a cue that is nearest to a mark and does not overlap it, or -1 if none is within reach. */
    int nearest(Cue cue, int mark, int reach) {
        int best = -1;
        int least = reach + 1;
        for (int other = next(cue, -1); other >= 0; other = next(cue, other)) {
            int distance = Math.max(first(other) - last(mark), first(mark) - last(other));
            if (distance > 0 && distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    private static void read(String name, List<Phrases.Entry> entries) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SeverityCues.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                entries.add(
                        new Phrases.Entry(Cue.valueOf(line.substring(0, tab)).name(), line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
