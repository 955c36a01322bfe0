package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.knelpunt.contract.SeverityReason;
import nl.knelpunt.testkit.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SAFETY     | Na die vispan hebben we allebei de hele nacht overgegeven
            SAFETY     | Mijn zus werd ziek, een paar uur na het eten van de kipschotel
            SAFETY     | After eating the lasagne all of us fell sick
            SAFETY     | Family having loose motions since that biryani
            SAFETY     | Hij is allergisch voor pinda, dat stond erbij, en er zaten toch pinda's in
            SAFETY     | My niece is allergic to sesame and the bun still had sesame, her lips swelled up
            SAFETY     | Ik heb mijn vinger gesneden aan de rand van het blik
            SAFETY     | The stool collapsed and my son hit his head
            SAFETY     | Stekker gesmolten en er kwam rook uit het stopcontact
            SAFETY     | Mixer giving electric shock on touching the jar
            SAFETY     | Een stukje glas in mijn yoghurt
            SAFETY     | There was a screw in my noodles
            SAFETY     | De rem van de step weigerde op de helling
            SAFETY     | Mijn zoon van 14 kreeg een fles wodka mee van de bezorger
            SAFETY     | My daughter is 15 and they handed her beer without asking for id
            SAFETY     | Halve boterham op en toen zag ik de schimmel, al van gegeten
            SAFETY     | Drank some of it and it was bleach
            THREAT     | De koerier heeft mij bedreigd
            THREAT     | The rider grabbed my arm and would not let go
            THREAT     | De bezorger stuurt me appjes en vraagt of ik single ben
            VULNERABLE | Mijn moeder is bedlegerig en kreeg geen maaltijd
            VULNERABLE | I use a wheelchair and he left it downstairs
            LEGAL      | Dan hoort u van mijn advocaat
            LEGAL      | See you in small claims
            MONEY      | Ik wacht nog steeds op 1.299,00 euro terug
            MONEY      | £640 charged twice and no refund
            MONEY      | Rs. 24,000 deducted and order cancelled
            REPEATED   | Derde klacht, en op mijn mails nog steeds geen antwoord
            LEAVING    | Al jaren klant, maar ik stap over naar een ander
            """)
    void findsTheReason(SeverityReason reason, String text) {
        Severity severity = Severity.of(Tokenizer.words(text), true);

        assertThat(severity.reasons()).startsWith(reason);
        assertThat(severity.level()).isEqualTo(reason.level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik word kotsmisselijk van jullie antwoorden",
                "Zo ziek van het wachten altijd",
                "I am sick of this nonsense",
                "Allergisch voor slechte smoesjes",
                "Ik ontplof bijna van woede",
                "Pizza aangebrand en koud",
                "De saus smaakte naar gif",
                "This is mental harassment, no refund of 300 rupees",
                "It tasted like poison",
                "Pakket is overgegeven aan de buren, zeggen ze, en die weten van niets",
                "Vier glazen gebroken aangekomen",
                "App throws up errors at checkout",
                "De vuurwerkaanbieding werd niet verrekend",
                "Nog 19,95 euro niet terug",
                "Ze dreigen met een incassobureautarief van niks"
            })
    void doesNotTakeAFigureOfSpeechForDanger(String text) {
        assertThat(Severity.of(Tokenizer.words(text), true)).isEqualTo(new Severity(2, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zitten er noten in de saté? Ik ben allergisch",
                "Does the korma contain nuts? I have an allergy",
                "Die vuurvaste pan is geweldig",
                "Dying to eat this again, killer price",
                "Mijn zoon van 19 haalt het bier op, moet hij zijn legitimatie meenemen?"
            })
    void isOneWithoutProblem(String text) {
        assertThat(Severity.of(Tokenizer.words(text), false).level()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mijn pakket is niet aangekomen. order W-1001, € 25,50",
                "Mijn pakket is niet aangekomen. bestelling 1001, € 25",
                "Mijn pakket is niet aangekomen. order W-1001, EUR 25",
                "Mijn pakket is niet aangekomen. order W-1001 € 25,50",
                "Mijn pakket is niet aangekomen, € 25, order 1001"
            })
    void doesNotTakeTheNumberBeforeASumForTheSum(String text) {
        assertThat(Severity.of(Tokenizer.words(text), true)).isEqualTo(new Severity(2, List.of()));
    }

    @Test
    void believesDangerThatIsSaidOutrightEvenOfATextWithoutProblem() {
        assertThat(Severity.of(Tokenizer.words("Lekker hoor, alleen wel voedselvergiftiging van gekregen"), false)
                        .level())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ik heb geen voedselvergiftiging gehad", "nobody was injured", "not threatened"})
    void leavesOutWhatIsNegated(String text) {
        assertThat(Severity.of(Tokenizer.words(text), true).signs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Het kan toch niet dat je bedreigd wordt", "Niet opgelet, bedreigd", "Niks gezegd maar bedreigd"
            })
    void aNegationOfSomethingElseTakesNothingAway(String text) {
        assertThat(Severity.of(Tokenizer.words(text), true).reasons()).containsExactly(SeverityReason.THREAT);
    }

    @Test
    void namesTheGravestReasonFirstAndItsWords() {
        String text = "Mijn advocaat is ingelicht.\nIk kreeg een stroomstoot van de 😡 wasmachine";

        Severity severity = Severity.of(Tokenizer.words(text), true);

        assertThat(severity.signs().stream()
                        .map(found -> found.reason() + " " + text.substring(found.start(), found.end())))
                .containsExactly("SAFETY stroomstoot", "LEGAL advocaat");
    }

    @Test
    void needsBothPartsNearEachOther() {
        String between = "en toen ging het gesprek over iets heel anders verder ".repeat(3);

        assertThat(Severity.of(Tokenizer.words("Mijn hand " + between + "gesneden brood"), true)
                        .level())
                .isEqualTo(2);
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointsIntoTheText(long seed) {
        String text = "Bedreigd, 500 euro kwijt. " + AnyText.ofSeed(seed) + " vinger gesneden";

        assertThat(Severity.of(Tokenizer.words(text), true).signs())
                .isNotEmpty()
                .allSatisfy(found -> {
                    assertThat(found.start()).isBetween(0, found.end() - 1);
                    assertThat(found.end()).isLessThanOrEqualTo(text.length());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ziek kip van na ", "hand gesneden ", "sick of ", "a", "500 euro kwijt ", "1.1.1.1,"})
    void readsEndlessRepetitionInTime(String part) {
        List<Word> words = Tokenizer.words(part.repeat(20_000 / part.length()));
        // one of some: the machine may have other work
        assertThat(IntStream.range(0, 30).anyMatch(run -> nanos(words) < 50_000_000))
                .isTrue();
    }

    private static long nanos(List<Word> words) {
        long started = System.nanoTime();
        Severity.of(words, true);
        return System.nanoTime() - started;
    }
}
