package nl.knelpunt.processor.text;

import java.util.HashSet;
import java.util.Set;

/** For each word, whether a word of promise stands before it in its clause. */
final class Promises {
    /** What says that a time is the shop's promise. */
    private static final Set<String> FIRM = Set.of(
            "zou",
            "zouden",
            "beloofd",
            "beloofde",
            "belooft",
            "beloofden",
            "belofte",
            "verwacht",
            "verwachte",
            "levertyd",
            "aangegeven",
            "toegezegd",
            "toegezegde",
            "afgesproken",
            "geschat",
            "geschatte",
            "promised",
            "promise",
            "promises",
            "supposed",
            "would",
            "should",
            "expected",
            "estimated",
            "versprochen",
            "sollte",
            "promis",
            "prevu",
            "prevue",
            "devait");

    /** What may say so, unless the clause tells what came of it: <em>binnen 20 minuten bezorgd</em>. */
    private static final Set<String> LOOSE = Set.of("binnen", "within", "stond", "said", "innerhalb");

    private static final Set<String> DONE = Set.of(
            "bezorgd",
            "bezorgt",
            "geleverd",
            "afgeleverd",
            "gebracht",
            "ontvangen",
            "binnengekomen",
            "opgelost",
            "was",
            "waren",
            "werd",
            "werden",
            "had",
            "hadden",
            "heb",
            "zat",
            "stonden",
            "tafel",
            "stoep",
            "warm",
            "lekker",
            "heerlyk",
            "heerlyke",
            "keurig",
            "netjes",
            "snel",
            "snelle",
            "super",
            "prima",
            "meestal",
            "altyd",
            "eten",
            "quick",
            "fast",
            "iemand",
            "deur",
            "delivered",
            "solved",
            "resolved",
            "were",
            "thuis");

    /** What tells how it went; a time after it is not the promised one. */
    private static final Set<String> OUTCOME = Set.of(
            "duurde",
            "duurden",
            "kwam",
            "kwamen",
            "gewacht",
            "wachten",
            "wachtte",
            "wachtten",
            "kreeg",
            "kregen",
            "gekregen",
            "besteld",
            "bestelde",
            "arrived",
            "came",
            "took",
            "waited",
            "waiting",
            "received",
            "got",
            "ordered",
            "bestellt",
            "bestellte");

    /** <em>Later dan verwacht</em> promises nothing that follows. */
    private static final Set<String> COMPARING = Set.of("dan", "than", "as", "als");

    private static final int REACH_WORDS = 12;

    /** Of a text without such words. */
    static final Promises NONE = new Promises(0);

    private final boolean[] promised;

    private Promises(int words) {
        this.promised = new boolean[words];
    }

    static Promises of(Passage passage) {
        Promises promises = new Promises(passage.words().size());
        promises.mark(passage, Clauses.borders(passage.words()));
        return promises;
    }

    private void mark(Passage passage, int[] borders) {
        for (int clause = 0; clause + 1 < borders.length; clause++) {
            boolean goesOn = clause > 0 && isColonBefore(passage, borders[clause]);
            mark(passage, borders[clause], borders[clause + 1], goesOn && promised[borders[clause] - 1]);
        }
    }

    /** The words without which nothing is promised. */
    static Set<String> words() {
        Set<String> words = new HashSet<>(FIRM);
        words.addAll(LOOSE);
        return words;
    }

    boolean covers(int word) {
        return word < promised.length && promised[word];
    }

    /** Whether a word tells what was done, not what was promised: <em>zou ik op 12 mei besteld hebben</em>. */
    static boolean isOutcome(String form) {
        return OUTCOME.contains(form);
    }

    private void mark(Passage passage, int from, int to, boolean goesOn) {
        boolean done = false;
        for (int i = from; i < to && !done; i++) {
            done = DONE.contains(passage.form(i)) || OUTCOME.contains(passage.form(i));
        }
        int reach = goesOn ? REACH_WORDS : 0;
        for (int i = from; i < to; i++) {
            String form = passage.form(i);
            boolean became =
                    passage.form(i - 1).equals("werd") || passage.form(i - 1).equals("werden");
            promised[i] = reach > 0 && !became;
            if (promises(passage, i, done)) {
                reach = REACH_WORDS;
            } else {
                reach = OUTCOME.contains(form) ? 0 : reach - 1;
            }
        }
    }

    private static boolean promises(Passage passage, int word, boolean done) {
        String form = passage.form(word);
        return FIRM.contains(form) ? !COMPARING.contains(passage.form(word - 1)) : !done && LOOSE.contains(form);
    }

    /** <em>De levertijd is volgens de site: 45 minuten</em>. */
    private static boolean isColonBefore(Passage passage, int word) {
        return passage.charAt(passage.end(word - 1)) == ':';
    }
}
