package nl.knelpunt.service.personal;

import java.util.Locale;
import java.util.Set;

/** Words that stand against a number without a space, as forms and hasty people leave them. */
final class GluedWords {
    private static final int MAX_CHARS = 20;
    private static final int MIN_CHARS = 4;

    private static final Set<String> SHORT = Set.of(
            "is", "op", "nr", "en", "of", "aan", "via", "met", "van", "me", "mij", "nog", "at", "on", "or", "and",
            "the", "wel", "ook", "dus", "nu", "per");

    private GluedWords() {}

    /** Where the letters start that end at an offset; that offset if there are none. */
    static int startOf(String text, int end) {
        int start = end;
        while (start > 0 && end - start < MAX_CHARS && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether this is one, and no code: <em>thuis</em>, <em>Op</em>, but not <em>SKU</em>. */
    static boolean isTyped(String word) {
        boolean small = word.chars().skip(1).allMatch(Character::isLowerCase);
        return small && (word.length() >= MIN_CHARS || SHORT.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether one starts here: <em>0612345678Groeten</em>, <em>0612345678a.u.b.</em>, but not <em>0612345678A</em>. */
    static boolean startAt(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 3 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end - at == 2) {
            boolean small = Character.isLowerCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1));
            return small && !(end < text.length() && Character.isDigit(text.charAt(end)));
        }
        boolean abbreviation =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1));
        return end - at > 2 || abbreviation;
    }
}
