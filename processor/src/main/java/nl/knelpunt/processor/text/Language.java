package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by the model's words. */
final class Language {
    static final String UNDETERMINED = "und";

    private static final int MIN_FOREIGN_WORDS = 4;
    private static final double MIN_KNOWN_SHARE = 0.4;

    private Language() {}

    /**
     * The language that the shop gave if the model has it, else the one that the words look like.
     *
     * @param known how many of the words the model has seen
     * @param given ISO 639-1 code, a region behind it or not; or null
     * @return ISO 639-1 code, or {@link #UNDETERMINED}
     */
    static String of(Reading reading, int known, LinearModel model, @Nullable String given) {
        Head head = model.head(Head.LANGUAGE);
        if (given != null) {
            String code = given.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
            if (head.labels().contains(code)) {
                return code;
            }
        }
        return known == 0 || isForeign(reading.words(), known)
                ? UNDETERMINED
                : head.labels().get(Numbers.largest(reading.ofWhole(head)));
    }

    /** Whether so few words are known that the text must be in another language. */
    static boolean isForeign(List<Word> words, int known) {
        int count = 0;
        for (Word word : words) {
            count += word.isLetters() ? 1 : 0;
        }
        return count >= MIN_FOREIGN_WORDS && known < MIN_KNOWN_SHARE * count;
    }

    /** How many words the model has seen. */
    static int known(List<Word> words, LinearModel model) {
        int known = 0;
        for (Word word : words) {
            if (word.isLetters() && model.row(Features.ofWord(word)) >= 0) {
                known++;
            }
        }
        return known;
    }
}
