package nl.knelpunt.notifier;

import java.io.Writer;

/** Keeps what a template makes, up to an end: sections within each other can make very much of little. */
final class BoundedWriter extends Writer {
    private final StringBuilder made = new StringBuilder();
    private final int mostCharacters;

    BoundedWriter(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** @throws IllegalStateException if that is too much */
    @Override
    public void write(char[] buffer, int offset, int length) {
        if (length > mostCharacters - made.length()) {
            throw new IllegalStateException("more than " + mostCharacters + " characters");
        }
        made.append(buffer, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return made.toString();
    }
}
