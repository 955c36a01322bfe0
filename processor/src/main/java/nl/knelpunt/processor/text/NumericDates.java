package nl.knelpunt.processor.text;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates of figures only: <em>12-05-2024</em>, <em>12/5/24</em>, <em>2024-05-12</em>. */
final class NumericDates {
    private static final int CENTURY = 2000;
    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2099;

    /** Without a year, figures are a date only after these: <em>3/5</em> may be a rating. */
    private static final Set<String> BEFORE_SHORT = Set.of("op", "on", "sinds", "since", "dd", "am", "le", "datum");

    /** What follows a rating. */
    private static final Set<String> RATED = Set.of("ster", "sterren", "star", "stars", "punten");

    private NumericDates() {}

    static @Nullable ReadDate at(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        if (!passage.startsFresh(passage.start(word))) {
            return null;
        }
        ReadDate dotted = dotted(passage, word);
        if (dotted != null) {
            return dotted;
        }
        char mark = passage.between(word);
        if (mark != '-' && mark != '/' && mark != '.') {
            return null;
        }
        int last = word + 2;
        boolean threeParts = passage.between(word + 1) == mark || hasShortYear(passage, word + 1, mark);
        if (!threeParts) {
            return mark == '.' ? null : withoutYear(passage, word, writtenOn, promised);
        }
        if (!passage.stopsAt(passage.end(word + 2)) || mark == '.') {
            return null;
        }
        LocalDate date = of(passage.form(word), passage.form(word + 1), passage.form(last));
        return date == null ? null : new ReadDate(date, passage.start(word), passage.end(last));
    }

    /** Whether figures with a year are a date. */
    static boolean isDate(Passage passage, int word) {
        return passage.isNumber(word) && at(passage, word, LocalDate.EPOCH, false) != null;
    }

    /** <em>12-05-'24</em>. */
    private static boolean hasShortYear(Passage passage, int word, char mark) {
        return passage.isNumber(word + 1)
                && passage.start(word + 1) == passage.end(word) + 2
                && passage.charAt(passage.end(word)) == mark
                && isApostrophe(passage.charAt(passage.end(word) + 1));
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** <em>12.05.2024</em> is one word. */
    private static @Nullable ReadDate dotted(Passage passage, int word) {
        String form = passage.form(word);
        int first = form.indexOf('.');
        int second = form.indexOf('.', first + 1);
        if (first < 0
                || second < 0
                || !passage.stopsAt(passage.end(word))
                || passage.written(word).indexOf(',') >= 0) {
            return null;
        }
        LocalDate date = of(form.substring(0, first), form.substring(first + 1, second), form.substring(second + 1));
        return date == null ? null : new ReadDate(date, passage.start(word), passage.end(word));
    }

    private static @Nullable ReadDate withoutYear(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        int day = number(passage.form(word), 2);
        int month = number(passage.form(word + 1), 2);
        boolean dated = day > 0
                && month > 0
                && BEFORE_SHORT.contains(passage.form(word - 1))
                && passage.stopsAt(passage.end(word + 1))
                && !RATED.contains(passage.form(word + 2))
                && Currencies.after(passage, word + 1, passage.end(word + 1)) == null
                && !(day == 24 && month == 7 && passage.between(word) == '/');
        if (!dated) {
            return null;
        }
        LocalDate date = promised ? Calendar.nearest(month, day, writtenOn) : Calendar.past(month, day, writtenOn);
        return date == null ? null : new ReadDate(date, passage.start(word), passage.end(word + 1));
    }

    private static @Nullable LocalDate of(String first, String second, String third) {
        if (first.length() == 4) {
            int year = number(first, 4);
            return isYear(year) ? Calendar.date(year, number(second, 2), number(third, 2)) : null;
        }
        int year = third.length() == 2 ? CENTURY + number(third, 2) : number(third, 4);
        int day = number(first, 2);
        int month = number(second, 2);
        if (!isYear(year) || day < 0 || month < 0) {
            return null;
        }
        return month > 12 ? Calendar.date(year, day, month) : Calendar.date(year, month, day);
    }

    static boolean isYear(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private static int number(String form, int maxDigits) {
        int value = 0;
        for (int i = 0; i < form.length(); i++) {
            int digit = form.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return form.isEmpty() || form.length() > maxDigits ? -1 : value;
    }
}
