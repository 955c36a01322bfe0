package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.knelpunt.contract.TimelineVerdict;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineSentenceTest {
    private static final Instant FRIDAY = Instant.parse("2026-02-27T17:00:00Z");

    @Test
    void tellsWhereTheTimeWentWhenTheTextNamesAnotherStep() {
        var more = Timelines.of(Agreement.TELLS_MORE, "delivery", null, Timelines.preparing());

        assertThat(dutch(more))
                .isEqualTo("Klant noemt de bezorging; het klaarmaken duurt al 3 dagen (gewoonlijk 1 dag).");
        assertThat(english(more))
                .isEqualTo("Customer mentions the delivery; getting it ready has taken 3 days so far (usually 1 day).");
    }

    @Test
    void saysThatTheTextNamesNoStep() {
        var more = Timelines.of(Agreement.TELLS_MORE, "unclear", null, Timelines.preparing());

        assertThat(dutch(more)).isEqualTo("Klant noemt geen stap; het klaarmaken duurt al 3 dagen (gewoonlijk 1 dag).");
        assertThat(english(more)).startsWith("Customer names no step; getting it ready has taken 3 days");
    }

    @Test
    void namesAStepWithoutAStretchAsTheJourneyDoes() {
        assertThat(dutch(Timelines.of(Agreement.TELLS_MORE, "service", null, Timelines.preparing())))
                .startsWith("Klant noemt Klantenservice; het klaarmaken");
    }

    @Test
    void tellsThePromiseThatWasBroken() {
        var agrees = Timelines.of(Agreement.AGREES, "delivery", FRIDAY, Timelines.delivering(Duration.ofDays(5), 0.3));

        assertThat(dutch(agrees))
                .isEqualTo("De bezorging duurt al 5 dagen (gewoonlijk 1 dag), beloofd was uiterlijk 27 feb 18:00.");
        assertThat(english(agrees))
                .isEqualTo("The delivery has taken 5 days so far (usually 1 day), promised by 27 Feb 18:00.");
    }

    @Test
    void tellsCapacityFromTheProcess() {
        assertThat(dutch(agreeing(0.8))).endsWith("Dat komt grotendeels door drukte.");
        assertThat(dutch(agreeing(0.05))).endsWith("Dat komt niet door drukte: zo gaat het ook als het rustig is.");
        assertThat(dutch(agreeing(0.3))).endsWith("(gewoonlijk 1 dag).");
    }

    @Test
    void asksForALookAtAContradiction() {
        var delivered = Timelines.delivered(Instant.parse("2026-02-24T13:10:00Z"));

        assertThat(dutch(Timelines.of(Agreement.CONTRADICTS, "delivery", null, delivered)))
                .isEqualTo("Klant schrijft dat de bestelling er niet is; volgens de gegevens is die op 24 feb 14:10"
                        + " bezorgd. Graag nakijken.");
        assertThat(english(Timelines.of(Agreement.CONTRADICTS, "delivery", null, delivered)))
                .contains("it was delivered on 24 Feb 14:10. Please check.");
    }

    @Test
    void namesNoTimeOfDeliveryThatItDoesNotKnow() {
        assertThat(dutch(Timelines.of(Agreement.CONTRADICTS, "delivery", null, Timelines.delivered(null))))
                .contains("is die bezorgd. Graag nakijken.");
        assertThat(dutch(Timelines.of(Agreement.CONTRADICTS, "payment", null, Timelines.preparing())))
                .contains("kan niet allebei kloppen", "Graag nakijken.")
                .doesNotContain("bezorgd");
    }

    @Test
    void isSilentWhereTheTimelineIs() {
        assertThat(dutch(Timelines.of(Agreement.SILENT, "delivery", FRIDAY, Timelines.preparing())))
                .isNull();
        assertThat(dutch(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20, minder dan een minuut, less than a minute",
        "59, 1 minuut, 1 minute",
        "2700, 45 minuten, 45 minutes",
        "3600, 1 uur, 1 hour",
        "4860, 1 uur en 21 minuten, 1 hour and 21 minutes",
        "10790, 3 uur, 3 hours",
        "86390, 1 dag, 1 day",
        "90000, 1 dag en 1 uur, 1 day and 1 hour",
        "190800, 2 dagen en 5 uur, 2 days and 5 hours",
        "302400, 4 dagen, 4 days"
    })
    void saysDurationsAsPeopleDo(long seconds, String dutch, String english) {
        assertThat(Lasting.of(seconds, wording("logistics"))).isEqualTo(dutch);
        assertThat(Lasting.of(seconds, wording("warehouse"))).isEqualTo(english);
    }

    private static TimelineVerdict agreeing(double fromLoad) {
        return Timelines.of(Agreement.AGREES, "delivery", null, Timelines.delivering(Duration.ofDays(5), fromLoad));
    }

    private static @Nullable String dutch(@Nullable TimelineVerdict timeline) {
        return sentence(timeline, "logistics");
    }

    private static @Nullable String english(@Nullable TimelineVerdict timeline) {
        return sentence(timeline, "warehouse");
    }

    private static @Nullable String sentence(@Nullable TimelineVerdict timeline, String department) {
        var complaint = Alerts.complaint("c1", "delivery", "delay", "Waar blijft het?", "W-1001");
        return TimelineSentence.of(Alerts.with(timeline, null, complaint), wording(department));
    }

    private static Wording wording(String department) {
        return Wording.of(Alerts.shop(), department);
    }
}
