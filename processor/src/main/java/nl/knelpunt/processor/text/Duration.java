package nl.knelpunt.processor.text;

import java.util.HashMap;
import java.util.Map;

/** How long something took, as a number and a unit of time say it: <em>2,5 uur</em>, <em>drie weken</em>. */
enum Duration {
    NONE(0),
    HALF_HOUR(35),
    HOUR(75),
    HOURS(24 * 60 - 1),
    DAYS(7 * 24 * 60 - 1),
    WEEKS(30 * 24 * 60 - 1),
    LONGER(Double.MAX_VALUE);

    private static final int HOUR_MINUTES = 60;
    private static final int DAY_MINUTES = 24 * HOUR_MINUTES;
    private static final int MAX_NUMBER_CHARS = 4;

    private static final Map<String, Integer> UNIT_MINUTES = new HashMap<>();
    private static final Map<String, Double> NUMBERS = new HashMap<>();

    static {
        unit(1, "min", "mins", "minuut", "minuten", "minuutjes", "minute", "minutes");
        unit(15, "kwartier");
        unit(HOUR_MINUTES, "u", "uur", "uren", "uurtje", "h", "hr", "hrs", "hour", "hours");
        unit(DAY_MINUTES, "dag", "dagen", "werkdagen", "day", "days");
        unit(7 * DAY_MINUTES, "wk", "week", "weken", "weeks");
        unit(30 * DAY_MINUTES, "maand", "maanden", "month", "months");
        unit(365 * DAY_MINUTES, "jaar", "year", "years");
        number(0.5, "half", "halve");
        number(1, "een", "a", "an", "one");
        number(1.5, "anderhalf", "anderhalve");
        number(2, "twee", "two");
        number(3, "drie", "three");
        number(4, "vier", "four");
        number(5, "vyf", "five");
        number(6, "zes", "six");
        number(7, "zeven", "seven");
        number(8, "acht", "eight");
        number(10, "tien", "ten");
    }

    private final double maxMinutes;

    Duration(double maxMinutes) {
        this.maxMinutes = maxMinutes;
    }

    /** The duration that two words in a row name, or {@link #NONE}. */
    static Duration of(Word number, Word unit) {
        int unitMinutes = minutes(unit);
        if (unitMinutes == 0) {
            return NONE;
        }
        double minutes = unitMinutes * value(number);
        for (Duration duration : values()) {
            if (minutes <= duration.maxMinutes) {
                return duration;
            }
        }
        return LONGER;
    }

    /** How many minutes a unit of time has, or 0 if the word is none. */
    static int minutes(Word unit) {
        return UNIT_MINUTES.getOrDefault(unit.form(), 0);
    }

    /** What a number or its name says, or 0 if the word is none. */
    static double value(Word word) {
        if (!word.isNumber()) {
            return NUMBERS.getOrDefault(word.form(), 0.0);
        }
        boolean decimal = word.form().indexOf(':') < 0
                && word.form().indexOf('.') == word.form().lastIndexOf('.');
        return decimal && word.form().length() <= MAX_NUMBER_CHARS ? Double.parseDouble(word.form()) : 0;
    }

    private static void unit(int minutes, String... forms) {
        for (String form : forms) {
            UNIT_MINUTES.put(form, minutes);
        }
    }

    private static void number(double value, String... forms) {
        for (String form : forms) {
            NUMBERS.put(form, value);
        }
    }
}
