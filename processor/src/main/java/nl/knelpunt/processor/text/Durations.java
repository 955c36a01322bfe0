package nl.knelpunt.processor.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how long something was to take: <em>45 min</em>, <em>3 werkdagen</em>, <em>een half uur</em>. */
final class Durations {
    private static final int HOUR_MINUTES = 60;
    private static final int DAY_MINUTES = 24 * HOUR_MINUTES;
    private static final int MAX_MINUTES = 366 * DAY_MINUTES;

    /** Units that {@link Duration} does not have; the model has learnt with those that it has. */
    private static final Map<String, Integer> MORE_UNITS = Map.ofEntries(
            Map.entry("uurtjes", HOUR_MINUTES),
            Map.entry("kwartiertje", 15),
            Map.entry("kwartieren", 15),
            Map.entry("werkdag", DAY_MINUTES),
            Map.entry("workdays", DAY_MINUTES),
            Map.entry("stunde", HOUR_MINUTES),
            Map.entry("stunden", HOUR_MINUTES),
            Map.entry("heure", HOUR_MINUTES),
            Map.entry("heures", HOUR_MINUTES),
            Map.entry("tag", DAY_MINUTES),
            Map.entry("tage", DAY_MINUTES),
            Map.entry("tagen", DAY_MINUTES),
            Map.entry("werktage", DAY_MINUTES),
            Map.entry("werktagen", DAY_MINUTES),
            Map.entry("jour", DAY_MINUTES),
            Map.entry("jours", DAY_MINUTES),
            Map.entry("woche", 7 * DAY_MINUTES),
            Map.entry("wochen", 7 * DAY_MINUTES),
            Map.entry("semaine", 7 * DAY_MINUTES),
            Map.entry("semaines", 7 * DAY_MINUTES));

    private static final Set<String> BEFORE_UNIT =
            Set.of("working", "business", "werk", "volle", "hele", "half", "halve");

    /** After a duration these say that it was no promise: <em>20 minuten te laat</em>. */
    private static final Set<String> SPENT = Set.of(
            "te",
            "later",
            "late",
            "geleden",
            "ago",
            "eerder",
            "earlier",
            "vertraging",
            "delay",
            "gewacht",
            "wachten",
            "lang",
            "gewerkt",
            "aan",
            "open");

    private Durations() {}

    /** The words without which, and without a figure, no duration is told. */
    static Set<String> units() {
        return Set.of(
                "minuut",
                "minuten",
                "minuutjes",
                "minute",
                "minutes",
                "min",
                "kwartier",
                "kwartiertje",
                "uur",
                "uren",
                "uurtje",
                "uurtjes",
                "hour",
                "hours",
                "dag",
                "dagen",
                "werkdag",
                "werkdagen",
                "day",
                "days",
                "workdays",
                "week",
                "weken",
                "weeks",
                "maand",
                "maanden",
                "month",
                "months",
                "stunde",
                "stunden",
                "tage",
                "tagen",
                "werktage",
                "werktagen",
                "heure",
                "heures",
                "jours",
                "woche",
                "wochen",
                "semaine",
                "semaines");
    }

    static @Nullable Promised at(Passage passage, int word) {
        if (passage.isNumber(word) && !passage.startsFresh(passage.start(word))) {
            return null;
        }
        // of a range, the promise is kept at its end
        int number = passage.isNumber(word) ? Math.max(word, ClockTimes.linked(passage, word)) : word;
        int unit = unit(passage, number);
        if (unit < 0 || SPENT.contains(passage.form(unit + 1))) {
            return null;
        }
        int unitMinutes = minutes(passage, unit);
        double minutes = value(passage, number, unit) * unitMinutes;
        int last = unit;
        int more = unitMinutes == HOUR_MINUTES ? moreMinutes(passage, unit) : -1;
        if (more >= 0) {
            minutes += passage.integer(more);
            last = more + 1;
        }
        return minutes < 1 || minutes > MAX_MINUTES
                ? null
                : new Promised(iso(Math.round(minutes), unitMinutes), passage.start(word), passage.end(last));
    }

    private static String iso(long minutes, int unitMinutes) {
        boolean days = unitMinutes >= DAY_MINUTES && minutes % DAY_MINUTES == 0;
        return days
                ? "P" + minutes / DAY_MINUTES + "D"
                : java.time.Duration.ofMinutes(minutes).toString();
    }

    /** The unit that a number counts, which may stand one word further; or -1. */
    private static int unit(Passage passage, int number) {
        if (!passage.has(number) || Duration.value(passage.words().get(number)) == 0) {
            return -1;
        }
        int unit = number + 1;
        if (BEFORE_UNIT.contains(passage.form(unit))) {
            unit++;
        }
        return minutes(passage, unit) > 0 && passage.start(unit) - passage.end(unit - 1) <= 1 ? unit : -1;
    }

    private static double value(Passage passage, int number, int unit) {
        double value = Duration.value(passage.words().get(number));
        boolean half = unit == number + 2 && passage.form(number + 1).startsWith("hal");
        return half ? value / 2 : value;
    }

    private static int minutes(Passage passage, int unit) {
        if (!passage.has(unit)) {
            return 0;
        }
        Word word = passage.words().get(unit);
        int minutes = Duration.minutes(word);
        return minutes > 0 ? minutes : MORE_UNITS.getOrDefault(word.form(), 0);
    }

    /** The minutes of <em>1 uur en 40 min</em>, or -1. */
    private static int moreMinutes(Passage passage, int unit) {
        boolean linked =
                passage.form(unit + 1).equals("en") || passage.form(unit + 1).equals("and");
        int number = linked ? unit + 2 : unit + 1;
        return passage.integer(number) > 0 && minutes(passage, number + 1) == 1 ? number : -1;
    }
}
