package nl.knelpunt.processor.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in.
 *
 * @param code ISO 639-1 code, or {@link #UNDETERMINED}
 * @param isRead whether the model has learnt complaints in it; if not, a person must look
 */
record Language(String code, boolean isRead) {
    static final String UNDETERMINED = "und";

    /** Before the code of a language that the model tells from others but cannot read. */
    private static final char UNREAD = '~';

    private static final int MIN_FOREIGN_WORDS = 4;
    private static final double MIN_KNOWN_SHARE = 0.4;

    /** From here on the text is believed more than what the shop said of it. */
    private static final double SURE = 0.9;

    /** How likely a language must be for its texts not to be read: a few words such as <em>super</em> are in many. */
    private static final double MIN_UNREAD = 0.4;

    /** The answer to teach for a language. */
    static String label(String code, boolean isRead) {
        return isRead ? code : UNREAD + code;
    }

    /** @param given ISO 639-1 code that the shop gave, a region behind it or not; or null */
    static Language of(Reading reading, LinearModel model, @Nullable String given) {
        Head head = model.head(Head.LANGUAGE);
        int known = reading.scores().knownWords();
        String said = given == null ? "" : given.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (isForeign(reading.words(), known) || isOtherScript(reading.words())) {
            return new Language(UNDETERMINED, false);
        }
        if (known == 0) {
            return new Language(UNDETERMINED, true);
        }
        double[] probabilities = reading.ofWhole(head);
        int best = Numbers.largest(probabilities);
        if (head.index(said) >= 0 && probabilities[best] < SURE) {
            return new Language(said, true);
        }
        String label = head.labels().get(best);
        if (label.charAt(0) != UNREAD) {
            return new Language(label, true);
        }
        return probabilities[best] >= MIN_UNREAD
                ? new Language(label.substring(1), false)
                : readBest(head, probabilities);
    }

    private static Language readBest(Head head, double[] probabilities) {
        double[] read = probabilities.clone();
        for (int i = 0; i < read.length; i++) {
            read[i] = head.labels().get(i).charAt(0) == UNREAD ? 0 : read[i];
        }
        return new Language(head.labels().get(Numbers.largest(read)), true);
    }

    /** Whether so few words are known that the text must be in another language, or in none. */
    private static boolean isForeign(List<Word> words, int known) {
        int count = 0;
        for (Word word : words) {
            count += word.isLetters() ? 1 : 0;
        }
        return (count > 0 && known == 0) || (count >= MIN_FOREIGN_WORDS && known < MIN_KNOWN_SHARE * count);
    }

    private static boolean isOtherScript(List<Word> words) {
        int latin = 0;
        int other = 0;
        for (Word word : words) {
            if (word.isLetters()) {
                boolean isLatin = UnicodeScript.of(word.form().codePointAt(0)) == UnicodeScript.LATIN;
                latin += isLatin ? 1 : 0;
                other += isLatin ? 0 : 1;
            }
        }
        return other > latin;
    }
}
