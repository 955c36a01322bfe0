package nl.knelpunt.contract;

import java.time.LocalTime;
import java.util.List;

/**
 * When the daily reports are sent, in the shop's time zone.
 *
 * @param at of the report of yesterday and the night
 * @param answersAt of the one that tells who still waits for an answer
 * @param directors ids of the receivers that get the reports of all departments together
 * @param language in which they read them, {@code nl} or {@code en}
 */
public record ReportTimes(LocalTime at, LocalTime answersAt, List<String> directors, String language) {
    /** Where nobody says. */
    public static final LocalTime USUAL_TIME = LocalTime.of(8, 0);

    /** Where nobody says. */
    public static final LocalTime USUAL_ANSWERS_TIME = LocalTime.of(10, 0);

    /** Where nobody says, and who asks wants one all the same. */
    public static final ReportTimes USUAL = new ReportTimes(USUAL_TIME, USUAL_ANSWERS_TIME, List.of(), "nl");

    public ReportTimes {
        directors = List.copyOf(directors);
    }
}
