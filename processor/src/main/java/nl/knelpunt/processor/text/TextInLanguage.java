package nl.knelpunt.processor.text;

/**
 * A text of which nothing is known but its language.
 *
 * @param lang ISO 639 code, or {@code und} for one that is not told from others
 */
record TextInLanguage(String text, String lang) {}
