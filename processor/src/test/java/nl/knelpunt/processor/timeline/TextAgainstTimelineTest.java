package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.VerdictDetails;
import org.junit.jupiter.api.Test;

/** Orders are usually prepared in a day, of which nearly all take 12 to 36 hours, and delivered in the same time. */
class TextAgainstTimelineTest {
    private static final Instant PAID = Instant.parse("2026-03-02T09:00:00Z");
    private static final Journey JOURNEY = ShopFile.shippedJourney();

    private final TimelineJudge judge = new TimelineJudge(JOURNEY, StretchClock.ALWAYS, norms());

    @Test
    void findsTheStepThatIsLateWhereTheTextNamesNone() {
        var verdict = afterHours(60, byText(Kind.COMPLAINT, Journey.UNCLEAR, 0.9, List.of()));

        assertThat(verdict.step()).isEqualTo("fulfilment");
    }

    @Test
    void leavesOpenWhatTheTextLeavesOpenAsLongAsNothingIsLate() {
        var verdict = afterHours(20, byText(Kind.COMPLAINT, Journey.UNCLEAR, 0.9, List.of()));

        assertThat(verdict.step()).isEqualTo(Journey.UNCLEAR);
    }

    @Test
    void takesDoubtfulPraiseOfAnOrderThatIsVeryLateForAComplaint() {
        var verdict = afterHours(60, byText(Kind.PRAISE, Journey.NONE, 0.4, List.of(new Alternative("delivery", 0.3))));

        assertThat(verdict.step()).isEqualTo("fulfilment");
        assertThat(verdict.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(verdict.experience()).isEqualTo(Experience.BELOW);
        assertThat(verdict.severity()).isEqualTo(2);
    }

    @Test
    void believesClearPraiseWhateverTheTimelineSays() {
        var verdict = afterHours(60, byText(Kind.PRAISE, Journey.NONE, 0.99, List.of()));

        assertThat(verdict.step()).isEqualTo(Journey.NONE);
        assertThat(verdict.kind()).isEqualTo(Kind.PRAISE);
    }

    @Test
    void believesATextThatSurelyNamesWhatNoTimelineShows() {
        var verdict = afterHours(
                44, byText(Kind.COMPLAINT, "pricing", "cost", 0.97, List.of(new Alternative("service", 0.01))));

        assertThat(verdict.step()).isEqualTo("pricing");
    }

    private ComplaintClassified afterHours(int hours, ComplaintClassified byText) {
        var order = new OrderTimeline(Map.of("placed", PAID, "paid", PAID), null, Map.of());
        return judge.judge(at(byText, PAID.plus(Duration.ofHours(hours))), "W-1", order);
    }

    private static NormBook norms() {
        var norms = new NormBook();
        var hours = IntStream.rangeClosed(0, 40)
                .mapToObj(point -> (12 + 24 * point / 40.0) * 3600)
                .toList();
        for (var stretch : List.of("preparing", "delivering")) {
            norms.put(new NormLearnt(stretch, null, null, PAID, 1000, hours, List.of(), null, null));
        }
        return norms;
    }

    private static ComplaintClassified byText(Kind kind, String step, double sure, List<Alternative> others) {
        return byText(kind, step, step, sure, others);
    }

    private static ComplaintClassified byText(
            Kind kind, String step, String fault, double sure, List<Alternative> others) {
        return classified(kind, step, fault, sure, others, PAID);
    }

    private static ComplaintClassified at(ComplaintClassified verdict, Instant at) {
        return classified(
                verdict.kind(), verdict.step(), verdict.fault(), verdict.stepConfidence(), verdict.alternatives(), at);
    }

    private static ComplaintClassified classified(
            Kind kind, String step, String fault, double sure, List<Alternative> others, Instant at) {
        return new ComplaintClassified(
                "c-1",
                0,
                at,
                kind,
                step,
                sure,
                fault,
                sure,
                kind == Kind.PRAISE ? Experience.ABOVE : Experience.BELOW,
                List.of(),
                List.of(),
                others,
                List.of(),
                1,
                VerdictDetails.NONE,
                "triage",
                "nl",
                "test",
                null,
                new ComplaintSubmitted(
                        "c-1",
                        at,
                        Channel.FORM,
                        new ComplaintText("..."),
                        null,
                        null,
                        "W-1",
                        null,
                        null,
                        null,
                        Map.of()));
    }
}
