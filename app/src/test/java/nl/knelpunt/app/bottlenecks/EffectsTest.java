package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.InterventionMade;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.trend.Cell;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final Instant MADE = Instant.parse("2026-03-02T07:00:00Z");
    private static final InterventionMade DELIVERY = made("a", "delivery", MADE);

    private static InterventionMade made(String id, String step, Instant at) {
        return new InterventionMade(id, step, at, "anders");
    }

    private static Instant day(int number) {
        return MADE.plus(Duration.ofDays(number));
    }

    /** So many complaints a day: of delivery before and after, and of payment throughout. */
    private static Effect effect(int days, int before, int after, int payment, InterventionMade... others) {
        var all = new java.util.ArrayList<>(List.of(others));
        all.add(DELIVERY);
        var effects = new Effects(all, made -> made.equals(DELIVERY), ShopFile.shippedJourney(), day(days));
        for (var day = -60; day < 60; day++) {
            add(effects, "delivery", day, day < 0 ? before : after);
            add(effects, "payment", day, payment);
            add(effects, "pricing", day, payment);
        }
        return effects.effects().getFirst();
    }

    private static void add(Effects effects, String step, int day, int count) {
        for (var one = 0; one < count; one++) {
            effects.complaint(new Cell(step, "delay"), day(day).plusSeconds(60));
        }
    }

    private static String told(Effect effect) {
        return EffectText.of(effect, new Words(ShopFile.shippedJourney(), Shop.USUAL_ZONE));
    }

    @Test
    void comparesWholeWeeksUpToFour() {
        assertThat(effect(7, 10, 5, 10).weeks()).isEqualTo(1);
        assertThat(effect(20, 10, 5, 10).weeks()).isEqualTo(2);
        assertThat(effect(50, 10, 5, 10)).satisfies(effect -> {
            assertThat(effect.weeks()).isEqualTo(4);
            assertThat(effect.complaintsBefore()).isEqualTo(280);
            assertThat(effect.complaintsAfter()).isEqualTo(140);
            assertThat(effect.othersBefore()).isEqualTo(560);
        });
    }

    @Test
    void saysThatItHelped() {
        var effect = effect(28, 10, 5, 10);

        assertThat(effect.outcome()).isEqualTo(Outcome.FEWER);
        assertThat(told(effect)).contains("It helped: ×0.50 complaints");
    }

    @Test
    void saysThatItGotWorse() {
        assertThat(effect(28, 10, 20, 10).outcome()).isEqualTo(Outcome.MORE);
    }

    @Test
    void saysThatThereIsNoDifference() {
        assertThat(effect(28, 10, 10, 10).outcome()).isEqualTo(Outcome.NO_DIFFERENCE);
    }

    @Test
    void isTooEarlyBeforeSevenDays() {
        var effect = effect(6, 10, 1, 10);

        assertThat(effect.outcome()).isEqualTo(Outcome.TOO_EARLY);
        assertThat(effect.change()).isNull();
        assertThat(told(effect)).contains("at least seven days");
    }

    @Test
    void isTooEarlyAsLongAsAHalvingWouldNotShow() {
        assertThat(effect(14, 1, 1, 10).outcome()).isEqualTo(Outcome.TOO_EARLY);
        assertThat(effect(14, 10, 10, 10).outcome()).isEqualTo(Outcome.NO_DIFFERENCE);
    }

    @Test
    void isTooFewOnceAllWeeksAreOver() {
        var effect = effect(28, 0, 0, 10);

        assertThat(effect.outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(told(effect)).contains("Too few complaints");
    }

    @Test
    void leavesOutOfTheComparisonWhatWasChangedToo() {
        var effect = effect(28, 10, 5, 10, made("b", "payment", day(5)));

        assertThat(effect.others()).isEqualTo(7);
        assertThat(effect.othersBefore()).isEqualTo(280);
    }

    @Test
    void keepsChangesOfOneStepApart() {
        assertThat(effect(28, 10, 5, 10, made("b", "delivery", day(-15))).weeks())
                .isEqualTo(2);
        assertThat(effect(28, 10, 5, 10, made("b", "delivery", day(3))).outcome())
                .isEqualTo(Outcome.TOO_CLOSE);
    }

    @Test
    void hasNothingBesideWhereEveryOtherStepIsQuiet() {
        assertThat(effect(28, 10, 5, 0).outcome()).isEqualTo(Outcome.NOTHING_BESIDE);
    }
}
