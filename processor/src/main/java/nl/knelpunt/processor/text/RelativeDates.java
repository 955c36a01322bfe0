package nl.knelpunt.processor.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads days that are told from the one on which the text was written: <em>gisteren</em>, <em>vorige week dinsdag</em>. */
final class RelativeDates {
    private static final Map<String, Integer> DAYS_AGO = new HashMap<>();
    private static final Set<String> LAST = Set.of("afgelopen", "vorige", "last", "letzten", "laatstleden");
    private static final Set<String> NEXT = Set.of("komende", "aankomende", "next", "coming", "nachsten");
    private static final Set<String> AFTER_LAST = Set.of("jl", "jongstleden", "dernier");

    static {
        ago(0, "vandaag vanochtend vanmorgen vanmiddag vanavond today tonight heute");
        ago(1, "gisteren gister gisteravond gisterenavond gistermiddag gisterenmiddag gisterochtend gistermorgen");
        ago(1, "yesterday gestern");
        ago(2, "eergisteren eergister vorgestern");
    }

    private RelativeDates() {}

    /** The words without which no such day is told. */
    static Set<String> words() {
        Set<String> words = new HashSet<>(DAYS_AGO.keySet());
        words.addAll(Calendar.weekdays().keySet());
        words.add("night"); // last night
        return words;
    }

    static @Nullable ReadDate at(Passage passage, int word, LocalDate writtenOn, boolean promised) {
        String form = passage.form(word);
        Integer ago = DAYS_AGO.get(form);
        if (ago != null) {
            return named(passage, word, ago, writtenOn);
        }
        if (LAST.contains(form)) {
            return last(passage, word, writtenOn);
        }
        DayOfWeek day = Calendar.weekday(form);
        if (day != null) {
            return weekday(passage, word, day, writtenOn, promised);
        }
        DayOfWeek next = promised && NEXT.contains(form) ? Calendar.weekday(passage.form(word + 1)) : null;
        return next == null ? null : read(passage, word, word + 1, writtenOn.with(TemporalAdjusters.next(next)));
    }

    private static @Nullable ReadDate named(Passage passage, int word, int ago, LocalDate writtenOn) {
        String before = passage.form(word - 1);
        boolean idle = before.equals("van") && ago == 0; // de dag van vandaag
        if (idle) {
            return null;
        }
        boolean dayBefore = passage.form(word).equals("yesterday")
                && before.equals("before")
                && passage.form(word - 2).equals("day");
        return dayBefore
                ? read(passage, word - 2, word, writtenOn.minusDays(ago + 1L))
                : read(passage, word, word, writtenOn.minusDays(ago));
    }

    private static @Nullable ReadDate last(Passage passage, int word, LocalDate writtenOn) {
        String next = passage.form(word + 1);
        if (next.equals("night") && passage.form(word).equals("last")) {
            return read(passage, word, word + 1, writtenOn.minusDays(1));
        }
        DayOfWeek day = Calendar.weekday(next);
        if (day != null) {
            return isDated(passage, word + 1)
                    ? null
                    : read(passage, word, word + 1, writtenOn.with(TemporalAdjusters.previous(day)));
        }
        boolean week = next.equals("week") && !passage.endsSentence(word + 1) && !isDated(passage, word + 2);
        DayOfWeek ofWeek = week ? Calendar.weekday(passage.form(word + 2)) : null;
        return ofWeek == null ? null : read(passage, word, word + 2, ofLastWeek(ofWeek, writtenOn));
    }

    private static @Nullable ReadDate weekday(
            Passage passage, int word, DayOfWeek day, LocalDate writtenOn, boolean promised) {
        String next = passage.pausesAfter(word) ? "" : passage.form(word + 1);
        if (AFTER_LAST.contains(next)) {
            return read(passage, word, word + 1, writtenOn.with(TemporalAdjusters.previous(day)));
        }
        if ((next.equals("vorige") || next.equals("last"))
                && passage.form(word + 2).equals("week")) {
            return read(passage, word, word + 2, ofLastWeek(day, writtenOn));
        }
        return promised && !isDated(passage, word)
                ? read(passage, word, word, writtenOn.with(TemporalAdjusters.previousOrSame(day)))
                : null;
    }

    /** Whether the date itself follows: <em>afgelopen maandag 23 september</em>. */
    private static boolean isDated(Passage passage, int weekday) {
        return passage.isNumber(weekday + 1)
                && (Calendar.month(passage.form(weekday + 2)) != null
                        || passage.between(weekday + 1) == '-'
                        || passage.between(weekday + 1) == '/');
    }

    private static LocalDate ofLastWeek(DayOfWeek day, LocalDate writtenOn) {
        return writtenOn.minusWeeks(1).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day));
    }

    private static ReadDate read(Passage passage, int first, int last, LocalDate date) {
        return new ReadDate(date, passage.start(first), passage.end(last));
    }

    private static void ago(int days, String forms) {
        for (String form : forms.split(" ", -1)) {
            DAYS_AGO.put(form, days);
        }
    }
}
