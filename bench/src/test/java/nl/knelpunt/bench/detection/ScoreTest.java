package nl.knelpunt.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.app.simulation.TrueIncident;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Instant FROM = Instant.parse("2026-01-19T13:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofHours(8));
    private static final TrueIncident WRONG_BOXES =
            new TrueIncident("boxes", "fulfilment", "error", Map.of("warehouse", "venlo"), false, FROM, UNTIL);
    private static final Instant SETTLED = FROM.minus(Duration.ofDays(1));
    private static final Map<String, String> VENLO = Map.of("warehouse", "venlo");

    @Test
    void findsAnIncidentByTheFirstProblemInItsCell() {
        var score = score(problem("fulfilment", "error", 12, VENLO), problem("fulfilment", "error", 300, VENLO));

        assertThat(score.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isFound()).isTrue();
            assertThat(finding.minutes()).isEqualTo(12);
        });
        assertThat(score.falseProblems()).isEmpty();
        assertThat(score.again()).isEqualTo(1);
    }

    @Test
    void missesAnIncidentThatNothingWasToldOf() {
        assertThat(score().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isFound()).isFalse();
            assertThat(finding.minutes()).isEqualTo(Finding.NEVER);
            assertThat(finding.isAtRightStep()).isFalse();
            assertThat(finding.isRightAttribute()).isFalse();
        });
    }

    @Test
    void takesAProblemFromBeforeTheIncidentForFalse() {
        var score = score(problem("fulfilment", "error", -1, VENLO));

        assertThat(score.findings()).noneMatch(Finding::isFound);
        assertThat(score.falseProblems()).hasSize(1);
    }

    @Test
    void takesAProblemWithAnotherFaultForFalseButForOneAtTheRightStep() {
        var score = score(problem("fulfilment", "delay", 12, VENLO));

        assertThat(score.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isFound()).isFalse();
            assertThat(finding.isAtRightStep()).isTrue();
        });
        assertThat(score.falseProblems()).hasSize(1);
    }

    @Test
    void asksOfTheStepThatWasToldFirst() {
        var score = score(problem("product", "error", 5, VENLO), problem("fulfilment", "error", 12, VENLO));

        assertThat(score.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isFound()).isTrue();
            assertThat(finding.isAtRightStep()).isFalse();
        });
    }

    @Test
    void countsWhatIsOpenedInTheAftermathAndNotWhatComesLater() {
        var aftermath =
                (int) Duration.between(FROM, UNTIL.plus(Score.AFTERMATH)).toMinutes();

        assertThat(score(problem("fulfilment", "error", aftermath - 1, VENLO)).findings())
                .allMatch(Finding::isFound);
        assertThat(score(problem("fulfilment", "error", aftermath, VENLO)).falseProblems())
                .hasSize(1);
    }

    @Test
    void keepsApartWhatIsOpenedWhileTheShopHasNotAllItsOrdersYet() {
        var day = (int) Duration.ofDays(1).toMinutes();
        var score = score(problem("product", "quality", -day - 1, VENLO), problem("product", "quality", -day, VENLO));

        assertThat(score.whileSettling()).hasSize(1);
        assertThat(score.falseProblems()).hasSize(1);
        assertThat(score.again()).isZero();
    }

    @Test
    void takesEachAttributeThatTheOrdersHaveInCommonForRight() {
        var incident = new TrueIncident(
                "south", "delivery", "delay", Map.of("carrier", "snelbode", "region", "zuid"), false, FROM, UNTIL);

        assertThat(isRightAttribute(incident, Map.of("region", "zuid"))).isTrue();
        assertThat(isRightAttribute(incident, Map.of("carrier", "snelbode"))).isTrue();
        assertThat(isRightAttribute(incident, Map.of("region", "west"))).isFalse();
        assertThat(isRightAttribute(incident, Map.of())).isFalse();
    }

    @Test
    void takesNoAttributeForRightWhereAllOrdersAreHit() {
        var incident = new TrueIncident("down", "delivery", "delay", Map.of(), false, FROM, UNTIL);

        assertThat(isRightAttribute(incident, Map.of())).isTrue();
        assertThat(isRightAttribute(incident, VENLO)).isFalse();
    }

    @Test
    void tellsTheAttributeAtTheOpeningFromTheOneToldLast() {
        var opened = problem("fulfilment", "error", 12, Map.of());
        var told = new Problem(opened.step(), opened.fault(), opened.openedAt(), opened.named(), VENLO);

        assertThat(score(told).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isRightAttributeAtOpening()).isFalse();
            assertThat(finding.isRightAttribute()).isTrue();
        });
    }

    private static boolean isRightAttribute(TrueIncident incident, Map<String, String> named) {
        return Score.of(
                        SETTLED.minus(Score.SETTLING),
                        List.of(incident),
                        List.of(problem("delivery", "delay", 30, named)))
                .findings()
                .getFirst()
                .isRightAttribute();
    }

    private static Score score(Problem... problems) {
        return Score.of(SETTLED.minus(Score.SETTLING), List.of(WRONG_BOXES), List.of(problems));
    }

    private static Problem problem(String step, String fault, int minutes, Map<String, String> named) {
        return new Problem(step, fault, FROM.plus(Duration.ofMinutes(minutes)), named, named);
    }
}
