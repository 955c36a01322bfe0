package nl.knelpunt.contract;

import java.time.LocalDate;

/**
 * A daily report, as its receiver reads it.
 *
 * @param date on which it is made, local to the shop
 * @param html a whole page
 */
public record AlertedReport(LocalDate date, Kind kind, String subject, String html, String plain) {
    /** Which of the day's reports. */
    public enum Kind {
        /** How yesterday went, and the night. */
        DAILY,
        /** Who of yesterday's customers has an answer, and who still waits. */
        ANSWERS
    }

    public AlertedReport {
        Required.present("report.date", date);
        Required.present("report.kind", kind);
        Required.present("report.subject", subject);
        Required.present("report.html", html);
        Required.present("report.plain", plain);
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "AlertedReport[" + date + ", " + kind + "]";
    }
}
