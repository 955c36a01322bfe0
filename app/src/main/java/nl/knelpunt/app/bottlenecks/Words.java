package nl.knelpunt.app.bottlenecks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.notifier.Harmless;

/**
 * How things are told on a terminal, in English, with nothing in them that a terminal would obey.
 *
 * @param zone in which people read times
 */
public record Words(Journey journey, ZoneId zone) {
    private static final String LANGUAGE = "en";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** What people call a step. */
    public String step(String id) {
        return journey.step(id).map(step -> name(step.names(), id)).orElse(Harmless.inline(id));
    }

    String fault(String id) {
        return journey.fault(id).map(fault -> name(fault.names(), id)).orElse(Harmless.inline(id));
    }

    private static String name(Map<String, String> names, String id) {
        return Harmless.inline(names.getOrDefault(LANGUAGE, id));
    }

    String stretch(String id) {
        return journey.stretches().stream()
                .filter(stretch -> stretch.id().equals(id))
                .map(stretch -> name(stretch.names(), id))
                .findFirst()
                .orElse(Harmless.inline(id));
    }

    String cell(String step, String fault) {
        return step(step) + ": " + fault(fault);
    }

    /** A text of others. */
    public static String plain(String text) {
        return Harmless.inline(text);
    }

    /** What explains a problem, after a comma; nothing if nothing does. */
    String attribute(ProblemSpan problem) {
        return problem.attribute() == null
                ? ""
                : ", " + Harmless.inline(problem.attribute() + " " + problem.attributeValue());
    }

    /** In the shop's zone. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** Such as {@code 1 order} or {@code 1,200 orders}. */
    public static String count(long number, String one) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    static String decimal(double number) {
        return String.format(Locale.ENGLISH, number < 10 ? "%.1f" : "%,.0f", number);
    }

    /** A ratio needs two places only where it is small. */
    static String times(double ratio) {
        return String.format(Locale.ENGLISH, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    /** In the two largest units that matter. */
    static String duration(double seconds) {
        var whole = Duration.ofMillis(Math.round(seconds * 1000)).toSeconds();
        if (whole >= DAY) {
            return whole / DAY + " d " + whole % DAY / HOUR + " h";
        }
        if (whole >= HOUR) {
            return whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
        }
        return whole >= MINUTE ? whole / MINUTE + " min " + whole % MINUTE + " s" : whole + " s";
    }

    /** In one unit, so that two can be compared. */
    static String precise(double seconds) {
        if (seconds >= 10 * DAY) {
            return decimals(seconds / DAY) + " d";
        }
        if (seconds >= HOUR) {
            return decimals(seconds / HOUR) + " h";
        }
        return seconds >= MINUTE ? decimals(seconds / MINUTE) + " min" : decimals(seconds) + " s";
    }

    private static String decimals(double number) {
        return String.format(Locale.ENGLISH, number < 10 ? "%.2f" : "%.1f", number);
    }
}
