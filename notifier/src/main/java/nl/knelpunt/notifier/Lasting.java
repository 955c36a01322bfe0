package nl.knelpunt.notifier;

/** How long something took, as people say it: in one unit, or in two where the first is small. */
final class Lasting {
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;
    private static final int SMALL = 3;

    private Lasting() {}

    static String of(long seconds, Wording wording) {
        var minutes = Math.round(seconds / 60.0);
        if (minutes < 1) {
            return wording.say(Phrase.NO_MINUTE);
        }
        if (minutes < MINUTES_PER_HOUR) {
            return minutes(minutes, wording);
        }
        if (minutes < SMALL * MINUTES_PER_HOUR) {
            var rest = minutes % MINUTES_PER_HOUR;
            var hours = hours(minutes / MINUTES_PER_HOUR, wording);
            return rest == 0 ? hours : wording.say(Phrase.BOTH, hours, minutes(rest, wording));
        }
        var hours = Math.round(minutes / (double) MINUTES_PER_HOUR);
        if (hours < HOURS_PER_DAY) {
            return hours(hours, wording);
        }
        if (hours < SMALL * HOURS_PER_DAY) {
            var rest = hours % HOURS_PER_DAY;
            var days = days(hours / HOURS_PER_DAY, wording);
            return rest == 0 ? days : wording.say(Phrase.BOTH, days, hours(rest, wording));
        }
        return days(Math.round(hours / (double) HOURS_PER_DAY), wording);
    }

    private static String minutes(long minutes, Wording wording) {
        return wording.say(minutes == 1 ? Phrase.MINUTE : Phrase.MINUTES, minutes);
    }

    private static String hours(long hours, Wording wording) {
        return wording.say(hours == 1 ? Phrase.HOUR : Phrase.HOURS, hours);
    }

    private static String days(long days, Wording wording) {
        return wording.say(days == 1 ? Phrase.DAYS_ONE : Phrase.DAYS, days);
    }
}
