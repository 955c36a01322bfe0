package nl.knelpunt.notifier;

/**
 * An alert as people read it.
 *
 * @param subject one line
 * @param html a whole page
 */
record Message(String subject, String html, String plain) {}
