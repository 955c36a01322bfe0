package nl.knelpunt.processor.text;

import java.util.Set;
import nl.knelpunt.service.personal.ShopNames;

/** Words with capitals that may be someone's name. */
record PersonName(Passage passage, int first) {
    private static final int MAX_WORDS = 5;
    private static final Set<String> PARTICLES =
            Set.of("van", "de", "der", "den", "ter", "ten", "el", "al", "von", "da");

    /** What follows who did something. */
    private static final Set<String> VERBS = Set.of(
            "was",
            "is",
            "heeft",
            "had",
            "kwam",
            "hielp",
            "deed",
            "bracht",
            "belde",
            "gaf",
            "nam",
            "bleef",
            "dacht",
            "ging",
            "kon",
            "wist",
            "stond",
            "van",
            "from",
            "has",
            "helped",
            "did",
            "came",
            "went",
            "brought",
            "delivered",
            "called",
            "gave",
            "took",
            "who",
            "die",
            "gesproken",
            "geholpen",
            "verdient",
            "deserves",
            "war",
            "hat",
            "en",
            "and");

    /** The index of its last word, or -1 if it is no name. */
    int last() {
        int last = first;
        // mevrouw van der Berg: particles come first only after a title
        while (last < first + 2 && PARTICLES.contains(passage.form(last)) && passage.near(last)) {
            last++;
        }
        boolean particles = last > first;
        if (!isCapitalised(last) || (particles && !isTitled())) {
            return -1;
        }
        while (last - first < MAX_WORDS) {
            int next = last + 1;
            while (next < last + 3 && next > last && isSurnameParticle(last, next)) {
                next++;
            }
            if (!passage.near(next - 1) || !isCapitalised(next)) {
                break;
            }
            last = next;
        }
        for (int i = first; i <= last; i++) {
            if (isNoName(i)) {
                return -1;
            }
        }
        return isPossessive(last) ? -1 : last;
    }

    /** Whether a sentence goes on behind a name, or ends there. */
    static boolean goesOn(Passage passage, int last) {
        return passage.pausesAfter(last) || isActing(passage, last);
    }

    /** Whether what someone did follows. */
    static boolean isActing(Passage passage, int last) {
        return !passage.endsSentence(last) && VERBS.contains(passage.form(last + 1));
    }

    private boolean isTitled() {
        return Set.of("mevrouw", "meneer", "mevr", "dhr", "mw", "mr", "mrs", "ms", "frau", "herr")
                .contains(passage.form(first - 1));
    }

    /** <em>Sanne de Vries</em>, <em>Kim van der Berg</em>; but <em>Kim van Domino's</em> works there. */
    private boolean isSurnameParticle(int last, int word) {
        String form = passage.form(word);
        boolean two = form.equals("van")
                && (passage.form(word + 1).equals("der")
                        || passage.form(word + 1).equals("den"));
        boolean second = word == last + 2 && (form.equals("der") || form.equals("den"));
        return passage.near(word - 1)
                && passage.near(word)
                && (two || second || (form.equals("van") && isTitled()) || form.equals("de") || form.equals("el"));
    }

    private boolean isCapitalised(int word) {
        if (!passage.has(word)
                || passage.form(word).length() < 2
                || !passage.words().get(word).isLetters()) {
            return false;
        }
        String written = passage.written(word);
        boolean capital = Character.isUpperCase(written.charAt(0));
        for (int i = 1; i < written.length() && capital; i++) {
            char before = written.charAt(i - 1);
            boolean mayBeCapital = before == '\'' || before == '\u2019' || (i == 2 && before == 'c');
            capital = mayBeCapital || !Character.isUpperCase(written.charAt(i));
        }
        return capital;
    }

    private boolean isNoName(int word) {
        String form = passage.form(word);
        boolean month = Calendar.month(form) != null && !GivenNames.contains(form);
        return (!PARTICLES.contains(form) && NotNames.contains(form))
                || ShopNames.contains(form)
                || form.equals(ShopNames.FORM)
                || month
                || Calendar.weekday(form) != null;
    }

    /** <em>Anna's</em> is a shop's name, or a thing of hers. */
    private boolean isPossessive(int word) {
        String written = passage.written(word);
        return written.endsWith("'s") || written.endsWith("\u2019s");
    }
}
