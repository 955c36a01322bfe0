package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ShopFile;
import org.junit.jupiter.api.Test;

/** What an alert asks for, and who else it says it asked. */
class WhatToDoTest {
    @Test
    void hasAnAnswerOfItsOwnForEveryShippedFault() {
        var wording = Wording.of(Alerts.shop(), Language.NL);
        var said = new HashSet<String>();
        for (var fault : ShopFile.shippedJourney().faults()) {
            var todo = WhatToDo.with(Alerts.complaint("c1", "delivery", fault.id(), "x", "W-1"), wording);
            assertThat(said.add(String.valueOf(todo))).as(fault.id()).isTrue();
        }
        assertThat(said).doesNotContain("null", wording.say(Phrase.DO_ANSWER));
    }

    @Test
    void asksOfAFaultOfTheShopsOwnToFindOut() {
        assertThat(plain(Alerts.alert("logistics", Alerts.complaint("c1", "delivery", "mist", "x", "W-1"))))
                .contains("Ga na wat er aan de hand is");
    }

    @Test
    void asksForAnOrderNumberWhereThereIsNone() {
        assertThat(plain(Alerts.alert("logistics", Alerts.complaint("c1", "delivery", "delay", "x", null))))
                .contains("wanneer het komt. Er staat geen bestelnummer bij");
    }

    @Test
    void saysFirstThatAndWhyASafetyComplaintIsUrgent() {
        var urgent = Alerts.urgent(Alerts.complaint("c1", "product", "quality", "Hij rookt.", "W-1"));
        var message = new AlertTexts(Alerts.shop()).of(Alerts.alert("logistics", urgent), List.of());

        assertThat(message.subject()).startsWith("Dringend: Product");
        assertThat(message.plain()).contains("W-1\n\nDringend: dit kan over iemands veiligheid gaan.");
        assertThat(message.html().indexOf("veiligheid"))
                .isPositive()
                .isLessThan(message.html().indexOf("Bied de klant"));
    }

    @Test
    void namesWhoElseHeardByTheirDepartmentWhereThatIsClear() {
        // r1 is of three departments, r2 of this one
        assertThat(plain(Alerts.told(Alerts.ordinary(), "directie", "r1", "r2")))
                .contains("Ook gemeld aan  directie, r1, r2\n");
        var elsewhere = Alerts.told(
                Alerts.alert("warehouse", Alerts.ordinary().complaints().getFirst()), "r2");
        assertThat(plain(elsewhere)).contains("Also told      Logistiek\n");
    }

    @Test
    void saysOfASummaryThatOthersHeardOfAllOrPart() {
        var one = Alerts.ordinary().complaints().getFirst();
        assertThat(plain(Alerts.told(Alerts.alert("logistics", one, one), "directie")))
                .contains("\n\nGeheel of deels ook gemeld aan: directie.\n\n");
        assertThat(plain(Alerts.alert("logistics", one, one))).doesNotContain("gemeld aan");
    }

    @Test
    void asksNothingInATest() {
        var test = Alerts.complaint("c1", "TEST van Knelpunt", "none", "Dit is een proefbericht.", null);
        assertThat(WhatToDo.with(Alerts.other(test), Wording.of(Alerts.shop(), Language.NL)))
                .isNull();
    }

    private static String plain(AlertRaised alert) {
        return new AlertTexts(Alerts.shop()).of(alert, List.of()).plain();
    }
}
