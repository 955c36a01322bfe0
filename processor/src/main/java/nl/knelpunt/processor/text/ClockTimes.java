package nl.knelpunt.processor.text;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads times of the day and intervals of two: <em>18.30</em>, <em>om 19 uur</em>, <em>tussen 5 en 7 pm</em>. */
final class ClockTimes {
    private static final Set<String> BEFORE = Set.of(
            "om",
            "rond",
            "tegen",
            "voor",
            "vanaf",
            "tot",
            "omstreeks",
            "uiterlyk",
            "tussen",
            "at",
            "around",
            "by",
            "before",
            "until",
            "till",
            "from",
            "between",
            "um",
            "gegen",
            "bis",
            "vers",
            "ca",
            "circa",
            "after");

    private static final Set<String> BEFORE_DURATION = Set.of("binnen", "within", "in", "over", "innerhalb");
    private static final Set<String> BEFORE_RANGE = Set.of("tussen", "van", "between", "from", "zwischen", "entre");
    private static final Set<String> LINK = Set.of("en", "and", "tot", "to", "und", "et", "till", "until");
    private static final int NOON = 12;
    private static final int TWO_DIGITS = 10;

    private ClockTimes() {}

    /** Whether a time of the day is likely to follow the word. */
    static boolean comesBefore(String form) {
        return BEFORE.contains(form);
    }

    static @Nullable Promised at(Passage passage, int word) {
        ClockTime time = passage.startsFresh(passage.start(word)) ? ClockTime.at(passage, word) : null;
        if (time == null) {
            return null;
        }
        int next = linked(passage, time.last());
        ClockTime end = next < 0 ? null : ClockTime.at(passage, next);
        if (end != null) {
            Promised interval = interval(passage, word, time, end);
            if (interval != null) {
                return interval;
            }
        }
        return isTime(passage, word, time)
                ? new Promised(time.time().toString(), passage.start(word), passage.end(time.last()))
                : null;
    }

    private static @Nullable Promised interval(Passage passage, int word, ClockTime from, ClockTime to) {
        boolean told = BEFORE_RANGE.contains(passage.form(word - 1));
        boolean clock = to.half() != ClockTime.Half.OPEN
                || (to.minute() >= 0 && from.minute() >= 0)
                || (told && (to.marked() || passage.pausesAfter(to.last())));
        LocalTime start = from.before(to).time();
        LocalTime end = to.time();
        return clock && start.isBefore(end)
                ? new Promised(start + "/" + end, passage.start(word), passage.end(to.last()))
                : null;
    }

    private static boolean isTime(Passage passage, int word, ClockTime time) {
        if (time.half() != ClockTime.Half.OPEN && (time.minute() >= 0 || time.last() > word)) {
            return true;
        }
        boolean expected = comesBefore(passage.form(word - 1));
        if (time.minute() < 0) {
            boolean lasts = BEFORE_DURATION.contains(passage.form(word - 1));
            return time.marked() && (expected || (time.hour() > NOON && !lasts));
        }
        boolean countsOther = !time.marked() && Amounts.isCounted(passage, time.last());
        return !countsOther
                && passage.stopsAt(passage.end(time.last()))
                && (expected || time.marked() || time.early() || time.hour() >= TWO_DIGITS);
    }

    /** The number that ends a range after a word: <em>- 7</em>, <em>en 7</em>; or -1. */
    static int linked(Passage passage, int word) {
        if (!passage.isNumber(word + 1)) {
            return LINK.contains(passage.form(word + 1)) && passage.isNumber(word + 2) ? word + 2 : -1;
        }
        int from = passage.end(word);
        int to = passage.start(word + 1);
        if (to - from == 3 && passage.isGap(from, from + 1) && passage.isGap(to - 1, to)) {
            from++;
            to--;
        }
        char joint = passage.charAt(from);
        return to == from + 1 && (joint == '-' || joint == '/' || joint == '\u2013') ? word + 1 : -1;
    }
}
