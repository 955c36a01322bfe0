package nl.knelpunt.processor.text;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time of the day as written, which may leave open the half of the day.
 *
 * @param hour 0 to 23
 * @param minute 0 to 59, or -1 if only the hour is given
 * @param half what it says of the half of the day
 * @param marked whether <em>uur</em> or its like follows
 * @param early whether a zero stands before the hour, so that it is not in the evening
 * @param last its last word
 */
record ClockTime(int hour, int minute, Half half, boolean marked, boolean early, int last) {
    enum Half {
        OPEN,
        MORNING,
        EVENING
    }

    private static final Set<String> HOUR = Set.of("uur", "u", "h", "uhr", "heures");
    private static final Set<String> EVENING =
            Set.of("avonds", "savonds", "middags", "smiddags", "evening", "afternoon");
    private static final int NOON = 12;

    /** Shops deliver nothing before this hour: <em>om 6 uur</em> is in the evening. */
    private static final int FIRST_HOUR = 7;

    /** What a number and the words after it may mean as a time, or null. */
    static @Nullable ClockTime at(Passage passage, int word) {
        String form = passage.form(word);
        int mark = Math.max(form.indexOf('.'), form.indexOf(':'));
        int hour = integer(mark < 0 ? form : form.substring(0, mark));
        int minute = mark < 0 ? -1 : integer(form.substring(mark + 1));
        if (passage.written(word).indexOf(',') >= 0) {
            return null;
        }
        if (hour < 0 || hour > 23 || minute > 59 || (mark >= 0 && (minute < 0 || form.length() != mark + 3))) {
            return null;
        }
        int last = word;
        if (mark < 0 && hasMinutesBehindHour(passage, word)) {
            minute = integer(passage.form(word + 2));
            last = word + 2;
        }
        boolean marked = passage.near(last) && HOUR.contains(passage.form(last + 1));
        last = marked ? last + 1 : last;
        Half half = half(passage, last + 1);
        if (half != Half.OPEN) {
            last += passage.form(last + 1).length() == 1 ? 2 : 1; // p.m. is two words
        } else if (hour < NOON && isEvening(passage, last)) {
            half = Half.EVENING;
        }
        boolean possible = minute <= 59 && (half == Half.OPEN || hour <= NOON);
        return possible ? new ClockTime(hour, minute, half, marked, form.startsWith("0"), last) : null;
    }

    /** <em>18u30</em>, <em>18h30</em>. */
    private static boolean hasMinutesBehindHour(Passage passage, int word) {
        return passage.touches(word)
                && passage.touches(word + 1)
                && (passage.form(word + 1).equals("u") || passage.form(word + 1).equals("h"))
                && passage.form(word + 2).length() == 2
                && integer(passage.form(word + 2)) >= 0;
    }

    private static Half half(Passage passage, int word) {
        String form = passage.form(word);
        if (form.equals("a") || form.equals("p")) {
            form = passage.between(word) == '.' ? form + passage.form(word + 1) : "";
        }
        return form.equals("am") ? Half.MORNING : form.equals("pm") ? Half.EVENING : Half.OPEN;
    }

    private static boolean isEvening(Passage passage, int word) {
        for (int i = word + 1; i <= word + 3 && !passage.endsSentence(i - 1); i++) {
            if (EVENING.contains(passage.form(i))) {
                return true;
            }
        }
        return false;
    }

    private static int integer(String form) {
        boolean digits = !form.isEmpty() && form.length() <= 2 && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(form) : -1;
    }

    /** The time that a shop would mean by it. */
    LocalTime time() {
        boolean later = half == Half.EVENING || (half == Half.OPEN && hour > 0 && hour < FIRST_HOUR && !early);
        int ofHalf = half == Half.OPEN ? hour : hour % NOON;
        return LocalTime.of(later ? ofHalf % NOON + NOON : ofHalf, Math.max(0, minute));
    }

    /** The same in the half of the day that the end of an interval names: <em>5 and 7 pm</em>. */
    ClockTime before(ClockTime end) {
        if (half != Half.OPEN || end.half() == Half.OPEN || hour > NOON) {
            return this;
        }
        ClockTime same = new ClockTime(hour, minute, end.half(), marked, early, last);
        return same.time().isBefore(end.time()) ? same : new ClockTime(hour, minute, Half.MORNING, marked, early, last);
    }
}
