package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotArrivedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik heb mijn bestelling nooit ontvangen.",
                "Nog steeds niets ontvangen!",
                "Mijn pakket is niet aangekomen",
                "Waar blijft mijn bestelling?",
                "Het is niet bij mij bezorgd",
                "my parcel never arrived",
                "I haven't received it",
                "It hasn’t been delivered",
                "Where is my order?",
                "still nothing"
            })
    void isToldByWhoWaits(String text) {
        assertThat(NotArrived.isToldIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik heb mijn geld nog niet ontvangen",
                "nooit antwoord gekregen op mijn mail",
                "De terugbetaling is nog niet binnen",
                "Het pakket kwam te laat",
                "keurig ontvangen, maar stuk",
                "I never received a reply",
                "the refund has not arrived",
                "It arrived late and broken"
            })
    void isNotToldByWhoWaitsForSomethingElse(String text) {
        assertThat(NotArrived.isToldIn(text)).isFalse();
    }
}
