package nl.knelpunt.processor.text;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates with the name of the month: <em>12 mei</em>, <em>12th of March 2024</em>, <em>May 12</em>. */
final class NamedDates {
    private static final int CENTURY = 2000;
    private static final Set<String> ORDINALS = Set.of("e", "de", "ste", "th", "st", "nd", "rd", "er");

    /** Months that only the English call so; others may be Dutch, and a count after them: <em>in april 2 keer</em>. */
    private static final Set<String> ENGLISH =
            Set.of("january", "february", "march", "may", "june", "july", "august", "october", "oct");

    private static final Set<String> ENGLISH_BEFORE =
            Set.of("on", "since", "by", "until", "before", "after", "dated", "from", "for", "of");

    private static final Set<String> NOT_AFTER_MAY = Set.of("be", "have", "not", "well", "i", "take", "also", "never");

    private NamedDates() {}

    static @Nullable ReadDate at(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        return passage.isNumber(word)
                ? dayFirst(passage, word, writtenOn, promised)
                : monthFirst(passage, word, writtenOn, promised);
    }

    private static @Nullable ReadDate dayFirst(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        int day = passage.form(word).length() <= 2 ? passage.integer(word) : -1;
        if (day < 1 || !passage.startsFresh(passage.start(word))) {
            return null;
        }
        int at = word + 1;
        if (passage.touches(word) && ORDINALS.contains(passage.form(at))) {
            at++;
        }
        if (passage.form(at).equals("of")) {
            at++;
        }
        Month month = Calendar.month(passage.form(at));
        // a dot after the day is how Germans write it
        if (month == null || passage.start(at) - passage.end(at - 1) > 2 || isNoMonth(passage, word, at)) {
            return null;
        }
        return withYear(passage, passage.start(word), at, month, day, writtenOn, promised);
    }

    /** <em>2 may be late</em>; <em>2 mars</em> are bars, if not in French. */
    private static boolean isNoMonth(Passage passage, int day, int month) {
        return switch (passage.form(month)) {
            case "may" -> NOT_AFTER_MAY.contains(passage.form(month + 1));
            case "mars" ->
                !passage.form(day - 1).equals("le") && !passage.form(day - 1).equals("du");
            default -> false;
        };
    }

    private static @Nullable ReadDate monthFirst(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        Month month = Calendar.month(passage.form(word));
        int day = passage.form(word + 1).length() <= 2 ? passage.integer(word + 1) : -1;
        if (month == null || day < 1 || passage.start(word + 1) - passage.end(word) > 2) {
            return null;
        }
        int last = word + 1;
        boolean ordinal = passage.touches(last) && ORDINALS.contains(passage.form(last + 1));
        if (ordinal) {
            last++;
        } else if (!passage.stopsAt(passage.end(last))
                || Amounts.isCounted(passage, last)
                || Currencies.after(passage, last, passage.end(last)) != null) {
            return null;
        }
        boolean english = ENGLISH.contains(passage.form(word))
                || ordinal
                || ENGLISH_BEFORE.contains(passage.form(word - 1))
                || NumericDates.isYear(passage.integer(last + 1));
        return english ? withYear(passage, passage.start(word), last, month, day, writtenOn, promised) : null;
    }

    private static @Nullable ReadDate withYear(
            Passage passage, int start, int last, Month month, int day, LocalDate writtenOn, boolean promised) {
        int year = passage.integer(last + 1);
        int gap = passage.has(last + 1) ? passage.start(last + 1) - passage.end(last) : 0;
        boolean given = gap <= 2 && NumericDates.isYear(year) && passage.stopsAt(passage.end(last + 1));
        if (!given
                && gap <= 2
                && passage.form(last + 1).length() == 2
                && year >= 0
                && NumericDates.isApostrophe(passage.charAt(passage.start(last + 1) - 1))) {
            year += CENTURY;
            given = true;
        }
        if (given) {
            LocalDate date = Calendar.date(year, month.getValue(), day);
            return date == null ? null : new ReadDate(date, start, passage.end(last + 1));
        }
        LocalDate date = promised
                ? Calendar.nearest(month.getValue(), day, writtenOn)
                : Calendar.past(month.getValue(), day, writtenOn);
        return date == null ? null : new ReadDate(date, start, passage.end(last));
    }
}
