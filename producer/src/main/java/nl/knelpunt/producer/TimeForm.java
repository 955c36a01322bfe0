package nl.knelpunt.producer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How times are written: as ISO 8601 has it, with a zone; less strictly in files, which shops export from elsewhere. */
final class TimeForm {
    static final TimeForm ISO = new TimeForm(DateTimeFormatter.ISO_OFFSET_DATE_TIME, null, "");

    private static final DateTimeFormatter LOOSE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 9999;

    private final DateTimeFormatter formatter;
    private final @Nullable ZoneId zone;
    private final String help;

    private TimeForm(DateTimeFormatter formatter, @Nullable ZoneId zone, String help) {
        this.formatter = formatter;
        this.zone = zone;
        this.help = help;
    }

    /**
     * Also takes a space for the T, and {@code +0100} for {@code +01:00}.
     *
     * @param zone of times that name none, of which there may be any; null to take none of these. Of an hour that comes twice
     *     as summer time ends, it is the first; what summer time leaves out is an hour later
     */
    static TimeForm ofFile(@Nullable ZoneId zone) {
        return new TimeForm(LOOSE, zone, zone == null ? "; --zone says it for a file whose times have none" : "");
    }

    /** @return null if it is no time in this form */
    @Nullable
    Instant read(String text) {
        try {
            var parsed = formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            var time = parsed instanceof OffsetDateTime complete ? complete : inZone((LocalDateTime) parsed);
            return time == null || time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR
                    ? null
                    : time.toInstant();
        } catch (DateTimeException e) {
            // its message quotes the input
            return null;
        }
    }

    /** What a time must be, for one that is not. */
    String must() {
        return "must be a date and time with its zone, such as 2026-03-02T12:00:00Z" + help;
    }

    private @Nullable OffsetDateTime inZone(LocalDateTime time) {
        return zone == null ? null : time.atZone(zone).toOffsetDateTime();
    }
}
