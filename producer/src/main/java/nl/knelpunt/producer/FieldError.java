package nl.knelpunt.producer;

/**
 * What is wrong with one field, without quoting it.
 *
 * @param pointer JSON pointer to the field; empty for the whole
 * @param detail what it must be
 */
record FieldError(String pointer, String detail) {

    /** For people, who know fields by name. */
    String sentence() {
        return pointer.isEmpty() ? detail : pointer.substring(1).replace('/', '.') + " " + detail;
    }
}
