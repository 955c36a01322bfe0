package nl.knelpunt.processor.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates in any of their ways. */
final class Dates {
    private Dates() {}

    /** @param promised whether the date is the shop's promise, which may still be to come */
    static @Nullable ReadDate at(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        ReadDate named = NamedDates.at(passage, word, writtenOn, promised);
        if (named != null) {
            return named;
        }
        return passage.isNumber(word)
                ? NumericDates.at(passage, word, writtenOn, promised)
                : RelativeDates.at(passage, word, writtenOn, promised);
    }
}
