package nl.knelpunt.service.personal;

/**
 * A place in a text that tells who its author is.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 */
record PersonalData(Kind kind, int start, int end) {
    /** What it tells, and the mark that is put in its place: one that holds no digit and no at sign. */
    enum Kind {
        IBAN("[IBAN]"),
        EMAIL("[e-mail]"),
        CARD("[kaart]"),
        PHONE("[telefoon]"),
        ADDRESS("[adres]");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }
}
