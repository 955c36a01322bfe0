package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import nl.knelpunt.contract.TimelineVerdict;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import nl.knelpunt.contract.TimelineVerdict.Promise;
import nl.knelpunt.contract.TimelineVerdict.StepOdds;
import nl.knelpunt.contract.VerdictDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineJudgeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Journey JOURNEY = ShopFile.shippedJourney();
    private static final NormBook NORMS = new NormBook();

    static {
        norm("paying", 60, null);
        norm("preparing", 86_400, 130_000.0);
        norm("delivering", 86_400, null);
        norm("refunding", 86_400, null);
    }

    private final TimelineJudge judge = new TimelineJudge(JOURNEY, StretchClock.ALWAYS, NORMS);
    private final Map<String, Instant> reached = new HashMap<>();
    private @Nullable Instant promisedBy;

    /** Nine of ten orders take between half the usual time and one and a half times it. */
    private static void norm(String stretch, double median, @Nullable Double full) {
        var seconds = IntStream.rangeClosed(0, 40)
                .mapToObj(i -> median * (0.5 + i / 40.0))
                .toList();
        NORMS.put(new NormLearnt(stretch, null, null, NOW, 500, seconds, Collections.nCopies(20, 2.0), NOW, full));
    }

    private void reached(String milestone, long hoursAgo) {
        reached.put(milestone, NOW.minus(Duration.ofHours(hoursAgo)));
    }

    private ComplaintClassified judged(ComplaintClassified byText) {
        return judge.judge(byText, "o-1", new OrderTimeline(reached, promisedBy, Map.of()));
    }

    private static TimelineVerdict timeline(ComplaintClassified verdict) {
        return Objects.requireNonNull(verdict.timeline());
    }

    private static ComplaintClassified byText(Kind kind, String step, double confidence, String fault, String text) {
        var named = JOURNEY.step(step).isPresent();
        return new ComplaintClassified(
                "c-1",
                0,
                NOW,
                kind,
                step,
                confidence,
                fault,
                0.9,
                Experience.BELOW,
                named ? List.of(step) : List.of(),
                named ? List.of(fault) : List.of(),
                List.of(new Alternative("service", 0.05)),
                List.of(),
                2,
                VerdictDetails.NONE,
                JOURNEY.departmentOf(step),
                "nl",
                "test",
                null,
                new ComplaintSubmitted(
                        "c-1",
                        NOW,
                        Channel.FORM,
                        new ComplaintText(text),
                        null,
                        null,
                        "o-1",
                        null,
                        null,
                        null,
                        Map.of()));
    }

    private static ComplaintClassified lateDelivery() {
        return byText(Kind.COMPLAINT, "delivery", 0.85, "delay", "Mijn pakket is te laat");
    }

    @Test
    void agreesWithATextThatNamesTheStepWhereTheTimeWent() {
        reached("placed", 200);
        reached("paid", 200);
        reached("handed_over", 176);
        promisedBy = NOW.minus(Duration.ofDays(2));

        var verdict = judged(lateDelivery());

        assertThat(verdict.step()).isEqualTo("delivery");
        assertThat(verdict.stepConfidence()).isGreaterThan(0.95);
        assertThat(timeline(verdict).agreement()).isEqualTo(Agreement.AGREES);
        assertThat(timeline(verdict).promise()).isEqualTo(Promise.BROKEN);
        assertThat(timeline(verdict).missing()).containsExactly("picked");
    }

    @Test
    void knowsBetterThanATextThatBlamesTheCourierForWhatLiesInTheWarehouse() {
        reached("placed", 96);
        reached("paid", 96);

        var verdict = judged(lateDelivery());

        assertThat(verdict.step()).isEqualTo("fulfilment");
        assertThat(verdict.steps()).containsExactly("fulfilment", "delivery");
        assertThat(verdict.department()).isEqualTo("warehouse");
        assertThat(timeline(verdict).agreement()).isEqualTo(Agreement.TELLS_MORE);
        assertThat(Objects.requireNonNull(timeline(verdict).causing()).running())
                .isTrue();
    }

    @Test
    void placesATextThatNamesNoStep() {
        reached("placed", 96);
        reached("paid", 96);

        var verdict = judged(byText(Kind.COMPLAINT, Journey.UNCLEAR, 0.7, Journey.UNCLEAR, "Dit duurt te lang"));

        assertThat(verdict.step()).isEqualTo("fulfilment");
        assertThat(verdict.fault()).isEqualTo("delay");
    }

    @Test
    void leavesATextWithoutAStepToPeopleWhereTheTimelineShowsNothing() {
        reached("placed", 20);
        reached("paid", 20);

        var verdict = judged(byText(Kind.COMPLAINT, Journey.UNCLEAR, 0.7, Journey.UNCLEAR, "Dit valt tegen"));

        assertThat(verdict.step()).isEqualTo(Journey.UNCLEAR);
        assertThat(timeline(verdict).agreement()).isEqualTo(Agreement.SILENT);
    }

    @Test
    void hasNoSayInWhatIsNotAboutWaiting() {
        reached("placed", 400);
        reached("paid", 400);
        reached("handed_over", 250);
        reached("delivered", 10);

        var verdict = judged(byText(Kind.COMPLAINT, "product", 0.8, "quality", "De lamp is kapot"));

        assertThat(verdict.step()).isEqualTo("product");
        assertThat(timeline(verdict).agreement()).isEqualTo(Agreement.SILENT);
    }

    @Test
    void leavesPraiseAlone() {
        reached("placed", 400);
        reached("paid", 400);

        assertThat(judged(byText(Kind.PRAISE, Journey.NONE, 0.8, Journey.NONE, "Top geregeld"))
                        .step())
                .isEqualTo(Journey.NONE);
    }

    @Test
    void tellsHowMuchOfTheExcessTheCrowdMade() {
        reached("placed", 96);
        reached("paid", 96);

        var stretch = Objects.requireNonNull(timeline(judged(lateDelivery())).causing());

        assertThat(stretch.fromLoadSeconds()).isEqualTo(130_000 - 86_400);
        assertThat(stretch.excessSeconds()).isGreaterThan(130_000 - 86_400);
    }

    @Test
    void givesItsPartsWhichMakeAProbability() {
        reached("placed", 96);
        reached("paid", 96);

        var odds = timeline(judged(lateDelivery())).odds();

        assertThat(odds).hasSize(JOURNEY.steps().size());
        assertThat(odds.stream().mapToDouble(StepOdds::both).sum()).isCloseTo(1, within(1e-6));
        assertThat(odds).isSortedAccordingTo((one, other) -> Double.compare(other.both(), one.both()));
    }
}
