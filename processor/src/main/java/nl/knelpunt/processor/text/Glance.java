package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Set;

/**
 * Tells, at the cost of one look at each letter, which kinds of listed words a text may hold: most texts hold none, and need not
 * be cut into words. It may say yes to a kind that is not there, but no only to one in a word that lost the blank before it.
 */
final class Glance {
    /** The bit of a digit; kinds of words have the bits above. */
    static final int DIGIT = 1;

    private static final int SLOTS = 1 << 16;

    private final byte[] kinds = new byte[SLOTS];

    /** @param listed for each kind its words in the form of {@link Word#form}; the first kind has bit 2, the next 4 */
    Glance(List<Set<String>> listed) {
        for (int kind = 0; kind < listed.size(); kind++) {
            for (String form : listed.get(kind)) {
                int hash = 0;
                for (int i = 0; i < form.length(); i++) {
                    hash = add(hash, form.charAt(i));
                }
                kinds[slot(hash)] |= (byte) (2 << kind);
            }
        }
    }

    /** The bits of what the text may hold. */
    int at(String text) {
        int length = Math.min(text.length(), Tokenizer.MAX_CHARS);
        int seen = 0;
        int hash = 0;
        int before = 0;
        char last = 0;
        char secondLast = 0;
        for (int i = 0; i < length; i++) {
            char written = text.charAt(i);
            char c = Letters.fold(written);
            if (c >= 'a' && c <= 'z') {
                if (c != written && last != 0 && Character.isUpperCase(written)) {
                    seen |= kinds[slot(hash)]; // forms lose line breaks; a word in capitals is read whole below
                }
                if (c == last && c == secondLast) {
                    continue;
                }
                boolean longIj = c == 'j' && last == 'i';
                int ofThis = longIj ? add(before, 'y') : add(hash, c);
                before = hash;
                hash = ofThis;
                secondLast = last;
                last = c;
            } else if (c != '\'' && c != '\u2019' && !isMark(c)) {
                seen |= kinds[slot(hash)] | (isDigit(c) ? DIGIT : 0);
                hash = 0;
                last = 0;
                secondLast = 0;
            }
        }
        return seen | kinds[slot(hash)];
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private static boolean isDigit(char c) {
        return c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c);
    }

    private static int add(int hash, char letter) {
        return hash * 31 + letter;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
