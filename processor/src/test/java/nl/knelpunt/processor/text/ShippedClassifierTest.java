package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedClassifierTest {
    private static final Classifier CLASSIFIER = Models.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Het pakje had er dinsdag moeten zijn en het is er nog steeds niet. | delivery | nl
            My parcel is two weeks late and nobody can tell me where it is.    | delivery | en
            Ik kreeg een blauwe trui terwijl ik een rode had besteld.          | fulfilment | nl
            You sent me the wrong size and one item was missing.               | fulfilment | en
            De app loopt vast zodra ik op bestellen druk.                      | ordering | nl
            The website crashes every time I try to log in.                    | ordering | en
            Er is twee keer afgeschreven via iDEAL.                            | payment | nl
            My card was charged twice for the same payment.                    | payment | en
            De verzendkosten zijn belachelijk hoog.                            | pricing | nl
            Alles wat ik wil hebben is uitverkocht.                            | range | nl
            De lamp ging na een week al kapot.                                 | product | nl
            The kettle broke after three days.                                 | product | en
            Ik wacht al een maand op mijn geld na de retourzending.            | returns | nl
            Still no refund for the shoes that I sent back.                    | returns | en
            De klantenservice neemt nooit de telefoon op.                      | service | nl
            Customer service was rude and hung up on me.                       | service | en
            """)
    void findsTheStepAndTheLanguage(String text, String step, String language) {
        Verdict verdict = CLASSIFIER.classify(text, null);

        assertThat(verdict.step()).isEqualTo(step);
        assertThat(verdict.language()).isEqualTo(language);
    }

    @Test
    void findsTheComplaintBehindThePraise() {
        Verdict verdict = CLASSIFIER.classify(
                "Heerlijk gegeten, alles was vers en warm. Alleen kwam het wel anderhalf uur te laat.", null);

        assertThat(verdict.step()).isEqualTo("delivery");
        assertThat(verdict.fault()).isEqualTo("delay");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Super snel geleverd en heerlijk gegeten, helemaal top!
            Geen problemen gehad, alles was perfect en netjes op tijd.
            Great service, fast delivery and lovely packaging.
            """)
    void takesPraiseForPraise(String text) {
        Verdict verdict = CLASSIFIER.classify(text, null);

        assertThat(verdict.kind()).isEqualTo(Kind.PRAISE);
        assertThat(verdict.step()).isEqualTo("none");
        assertThat(verdict.fault()).isEqualTo("none");
        assertThat(verdict.experience()).isEqualTo(Experience.ABOVE);
        assertThat(verdict.steps()).isEmpty();
        assertThat(verdict.faults()).isEmpty();
    }

    @Test
    void tellsAMereReportFromAComplaint() {
        assertThat(CLASSIFIER
                        .classify("Even ter info: de link in jullie nieuwsbrief werkt niet.", null)
                        .kind())
                .isEqualTo(Kind.PROBLEM_REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kan ik mijn bestelling ook in de winkel ophalen?", "Do you also deliver on Sundays?"})
    void takesAQuestionForAQuestion(String text) {
        assertThat(CLASSIFIER.classify(text, null).kind()).isEqualTo(Kind.QUESTION);
    }

    @Test
    void leavesGeneralDissatisfactionUnclear() {
        Verdict verdict = CLASSIFIER.classify("Waardeloos, nooit meer!", null);

        assertThat(verdict.step()).isEqualTo("unclear");
        assertThat(verdict.kind()).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void namesEveryStepComplainedOf() {
        Verdict verdict = CLASSIFIER.classify(
                "Het pakket kwam een week te laat. De klantenservice was onbereikbaar en reageert niet op mails.",
                null);

        assertThat(verdict.steps()).contains("delivery", "service").doesNotContain("payment", "none", "unclear");
        assertThat(verdict.steps().getFirst()).isEqualTo(verdict.step());
    }

    @Test
    void pointsAtTheWordsThatDecided() {
        String text = "Beste mensen, gisteren heb ik besteld en de bezorger kwam twee uur te laat.";

        assertThat(CLASSIFIER.classify(text, null).evidence())
                .extracting(evidence -> passage(text, evidence))
                .anyMatch(passage -> passage.contains("laat"))
                .noneMatch(passage -> passage.contains("Beste mensen"));
    }

    private static String passage(String text, Evidence evidence) {
        return text.substring(evidence.start(), evidence.end());
    }

    @Test
    void doesNotGuessAtOtherLanguages() {
        Verdict verdict = CLASSIFIER.classify("Das Paket ist nach drei Wochen noch immer nicht angekommen.", "de");

        assertThat(verdict.language()).isEqualTo("de");
        assertThat(verdict.step()).isEqualTo("unclear");
        assertThat(verdict.alternatives()).isEmpty();
    }

    @Test
    void believesTheShopAboutTheLanguage() {
        assertThat(CLASSIFIER.classify("Pizza was koud", "en-GB").language()).isEqualTo("en");
    }

    @Test
    void namesItsModelAndItsLabels() {
        assertThat(CLASSIFIER.version()).matches("shipped-[0-9a-f]{8}");
        assertThat(CLASSIFIER.steps()).hasSize(9).contains("delivery").doesNotContain("none", "unclear");
        assertThat(CLASSIFIER.faults()).hasSize(8).contains("delay").doesNotContain("none", "unclear");
    }
}
