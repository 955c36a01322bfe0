package nl.knelpunt.processor.text;

/**
 * A word, a number, a mark or a symbol of a text.
 *
 * @param form what it is compared by: small letters without accents, {@code ij} as {@code y}
 * @param start UTF-16 offset in the text, inclusive
 * @param end UTF-16 offset, exclusive
 * @param pause how the text pauses before this word
 */
record Word(String form, int start, int end, Pause pause) {
    enum Pause {
        NONE,
        COMMA,
        SENTENCE
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }

    boolean isLetters() {
        return Character.isLetter(form.charAt(0));
    }
}
