package nl.knelpunt.processor.text;

import java.text.Normalizer;
import java.util.Locale;

/** Brings letters to the form in which words are compared: small, without accents. */
final class Letters {
    private static final int FOLDED = 0x180;
    private static final int FIRST_MARK = 0x300;
    private static final char[] FOLD = new char[FOLDED];

    static {
        for (char c = 0; c < FOLDED; c++) {
            FOLD[c] = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .charAt(0);
        }
        FOLD['ß'] = 's';
        FOLD['ø'] = FOLD['Ø'] = 'o';
    }

    private Letters() {}

    static char fold(char c) {
        return c < FOLDED ? FOLD[c] : Character.toLowerCase(c);
    }

    /** Whether the character only changes the one before it: an accent, a joiner, an emoji's variation or skin tone. */
    static boolean extendsPrevious(int codePoint) {
        if (codePoint < FIRST_MARK) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || codePoint == 0x200D
                || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
    }
}
