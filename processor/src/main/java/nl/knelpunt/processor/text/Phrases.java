package nl.knelpunt.processor.text;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds listed words, stems ({@code bezorg*}) and phrases of those in a text. The phrases form a trie whose edges, words and
 * stems, stand in one hash table.
 */
final class Phrases {
    /** A listed phrase and the concept that it stands for. */
    record Entry(String concept, String phrase) {}

    /** Hears of each phrase that is found. */
    interface Sink {
        /** @param concept {@link Phrases#hash} of its name */
        void found(int concept, int firstWord, int lastWord);
    }

    private static final int ROOT = 0;
    private static final int MIN_STEM_CHARS = 2;
    private static final int WORD = 1;
    private static final int STEM = 2;
    private static final int SEEN_BITS = 1 << 17;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[][] concepts = new int[1 << 10][];
    /** For each node, which kinds of edges leave it: most have none, and looking for those costs most of the time. */
    private byte[] leaving = new byte[1 << 10];

    /**
     * A bit for each of the hashes that edges have. Most prefixes of a word lead nowhere, and this says so without a walk through
     * the large table, which does not fit the fastest cache.
     */
    private final long[] seen = new long[SEEN_BITS >>> 6];

    private int shortestStem = Integer.MAX_VALUE;
    private int nodes = 1;

    Phrases(List<Entry> entries) {
        this(IntBuffer.wrap(read(entries)));
    }

    /** @param read what {@link #read} returned */
    Phrases(IntBuffer read) {
        while (read.hasRemaining()) {
            int concept = read.get();
            int node = ROOT;
            for (int words = read.get(); words > 0; words--) {
                int hash = read.get();
                int stemChars = read.get();
                shortestStem = stemChars > 0 ? Math.min(shortestStem, stemChars) : shortestStem;
                node = extend(node, stemChars > 0 ? STEM : WORD, hash);
            }
            if (node != ROOT) {
                stands(node, concept);
            }
        }
    }

    /**
     * Phrases cut into words, which costs much when a process starts: for each its concept, how many words it has, and for each
     * of those its hash and, if it is a stem, how many letters it has.
     */
    static int[] read(List<Entry> entries) {
        IntStream.Builder read = IntStream.builder();
        for (Entry entry : entries) {
            IntStream.Builder words = IntStream.builder();
            int count = 0;
            for (String part : entry.phrase().split(" ", -1)) {
                for (Iterator<Word> each = Tokenizer.words(part).iterator(); each.hasNext(); count++) {
                    Word word = each.next();
                    boolean stem = part.endsWith("*") && !each.hasNext();
                    words.add(word.hash()).add(stem ? word.form().length() : 0);
                }
            }
            read.add(hash(entry.concept())).add(count);
            words.build().forEach(read);
        }
        return read.build().toArray();
    }

    private void stands(int node, int concept) {
        int[] known = concepts[node] == null ? new int[0] : concepts[node];
        for (int other : known) {
            if (other == concept) {
                return;
            }
        }
        concepts[node] = Arrays.copyOf(known, known.length + 1);
        concepts[node][known.length] = concept;
    }

    /** What stands for a concept when it is found. */
    static int hash(String concept) {
        return Hash.add(Hash.start(0), concept);
    }

    void find(List<Word> words, Sink sink) {
        for (int i = 0; i < words.size(); i++) {
            follow(ROOT, words, i, i, sink);
        }
    }

    private void follow(int node, List<Word> words, int first, int at, Sink sink) {
        if ((leaving[node] & STEM) != 0) {
            String form = words.get(at).form();
            int from = Math.max(shortestStem, MIN_STEM_CHARS) - 1;
            int hash = Hash.start(0);
            for (int i = 0; i < form.length(); i++) {
                hash = Hash.add(hash, form.charAt(i));
                if (i >= from) {
                    enter(target(edge(node, STEM, hash)), words, first, at, sink);
                }
            }
        }
        enter(target(edge(node, WORD, words.get(at).hash())), words, first, at, sink);
    }

    private void enter(int node, List<Word> words, int first, int at, Sink sink) {
        if (node == ROOT) {
            return;
        }
        if (concepts[node] != null) {
            for (int concept : concepts[node]) {
                sink.found(concept, first, at);
            }
        }
        if (leaving[node] != 0 && at + 1 < words.size()) {
            follow(node, words, first, at + 1, sink);
        }
    }

    private static long edge(int node, int kind, int hash) {
        return (((long) node << 2 | kind) << 32) | (hash & 0xFFFFFFFFL);
    }

    private int slot(long edge) {
        int mask = edges.length - 1;
        int slot = Hash.finish(Long.hashCode(edge)) & mask;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int target(long edge) {
        int bit = seenBit(edge);
        return (seen[bit >>> 6] >>> bit & 1) == 0 ? ROOT : targets[slot(edge)];
    }

    private static int seenBit(long edge) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 47);
    }

    private int extend(int node, int kind, int hash) {
        long edge = edge(node, kind, hash);
        int slot = slot(edge);
        if (edges[slot] == 0) {
            int bit = seenBit(edge);
            seen[bit >>> 6] |= 1L << bit;
            leaving[node] |= (byte) kind;
            edges[slot] = edge;
            targets[slot] = nodes++;
            if (nodes == concepts.length) {
                concepts = Arrays.copyOf(concepts, nodes * 2);
                leaving = Arrays.copyOf(leaving, nodes * 2);
            }
            if (nodes * 2 > edges.length) {
                grow();
                slot = slot(edge);
            }
        }
        return targets[slot];
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
