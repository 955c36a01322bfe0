package nl.knelpunt.processor.text;

/**
 * A word, a number, a mark or a symbol of a text.
 *
 * @param form what it is compared by: small letters without accents, {@code ij} as {@code y}
 * @param start UTF-16 offset in the text, inclusive
 * @param end UTF-16 offset, exclusive
 * @param pause how the text pauses before this word
 * @param hash of the form, read once and used in all that the word takes part in
 */
record Word(String form, int start, int end, Pause pause, int hash) {
    /** What all numbers look like: that there is one matters more than which. */
    private static final int NUMBER = hash("0");

    enum Pause {
        NONE,
        COMMA,
        SENTENCE
    }

    Word(String form, int start, int end, Pause pause) {
        this(form, start, end, pause, hash(form));
    }

    static int hash(String form) {
        return Hash.add(Hash.start(0), form);
    }

    /** The form's hash, the same for all numbers. */
    int shape() {
        return isNumber() ? NUMBER : hash;
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }

    boolean isLetters() {
        return Character.isLetter(form.charAt(0));
    }

    /** Whether it is made of more than one letter, however often that was typed. */
    boolean isSpelt() {
        for (int i = 1; i < form.length() && isLetters(); i++) {
            if (form.charAt(i) != form.charAt(0)) {
                return true;
            }
        }
        return false;
    }
}
