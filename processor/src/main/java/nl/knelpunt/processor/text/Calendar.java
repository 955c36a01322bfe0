package nl.knelpunt.processor.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays in four languages, and what day one means who leaves out the year. */
final class Calendar {
    private static final int LEAP_YEARS = 8;
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        month(Month.JANUARY, "jan januari january januar janvier");
        month(Month.FEBRUARY, "feb febr februari february februar fevrier");
        month(Month.MARCH, "mrt maart mar march marz mars");
        month(Month.APRIL, "apr april avril");
        month(Month.MAY, "mei may mai");
        month(Month.JUNE, "jun juni june juin");
        month(Month.JULY, "jul juli july juillet");
        month(Month.AUGUST, "aug augustus august aout");
        month(Month.SEPTEMBER, "sep sept september septembre");
        month(Month.OCTOBER, "okt oct oktober october octobre");
        month(Month.NOVEMBER, "nov november novembre");
        month(Month.DECEMBER, "dec dez december dezember decembre");
        weekday(DayOfWeek.MONDAY, "maandag monday montag lundi");
        weekday(DayOfWeek.TUESDAY, "dinsdag tuesday dienstag mardi");
        weekday(DayOfWeek.WEDNESDAY, "woensdag wednesday mittwoch mercredi");
        weekday(DayOfWeek.THURSDAY, "donderdag thursday donnerstag jeudi");
        weekday(DayOfWeek.FRIDAY, "vrydag friday freitag vendredi");
        weekday(DayOfWeek.SATURDAY, "zaterdag saturday samstag samedi");
        weekday(DayOfWeek.SUNDAY, "zondag sunday sonntag dimanche");
    }

    private Calendar() {}

    static @Nullable Month month(String form) {
        return MONTHS.get(form);
    }

    static @Nullable DayOfWeek weekday(String form) {
        return WEEKDAYS.get(form);
    }

    static Map<String, DayOfWeek> weekdays() {
        return WEEKDAYS;
    }

    /** The date, or null if there is no such day. */
    static @Nullable LocalDate date(int year, int month, int day) {
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
        return possible ? LocalDate.of(year, month, day) : null;
    }

    /** The latest such day that is not after the one on which the text was written; or null if there is no such day. */
    static @Nullable LocalDate past(int month, int day, LocalDate writtenOn) {
        for (int year = writtenOn.getYear(); year >= writtenOn.getYear() - LEAP_YEARS; year--) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isAfter(writtenOn)) {
                return date;
            }
        }
        return null;
    }

    /** The nearest such day: what was promised may still be to come. */
    static @Nullable LocalDate nearest(int month, int day, LocalDate writtenOn) {
        LocalDate past = past(month, day, writtenOn);
        LocalDate next = date(writtenOn.getYear(), month, day);
        if (next == null || !next.isAfter(writtenOn)) {
            next = date(Math.min(writtenOn.getYear() + 1, Year.MAX_VALUE), month, day);
        }
        if (past == null || next == null) {
            return past;
        }
        return ChronoUnit.DAYS.between(writtenOn, next) < ChronoUnit.DAYS.between(past, writtenOn) ? next : past;
    }

    private static void month(Month month, String forms) {
        for (String form : forms.split(" ", -1)) {
            MONTHS.put(form, month);
        }
    }

    private static void weekday(DayOfWeek day, String forms) {
        for (String form : forms.split(" ", -1)) {
            WEEKDAYS.put(form, day);
        }
    }
}
