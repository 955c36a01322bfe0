package nl.knelpunt.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.knelpunt.service.personal.PersonalData.Kind;
import nl.knelpunt.testkit.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {
    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("seeds")
    void findsAllThatWasPlantedAndNothingElse(long seed) {
        PlantedText planted = PlantedText.ofSeed(seed);

        List<Kind> found =
                Redaction.find(planted.text()).stream().map(PersonalData::kind).toList();

        assertThat(found)
                .isEqualTo(planted.planted().stream()
                        .map(PlantedText.Planted::kind)
                        .toList());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("seeds")
    void coversAllOfWhatWasPlanted(long seed) {
        PlantedText planted = PlantedText.ofSeed(seed);
        String text = planted.text();

        List<PersonalData> found = Redaction.find(text);

        for (int i = 0, from = 0; i < found.size(); i++) {
            String written = planted.planted().get(i).written();
            int start = text.indexOf(written, from);
            from = start + written.length();
            // of an address, the names of the street and the town stay
            boolean address = found.get(i).kind() == Kind.ADDRESS;
            String before = text.substring(start, Math.max(start, found.get(i).start()));
            String after = text.substring(Math.min(from, found.get(i).end()), from);
            assertThat((before + after).chars().anyMatch(c -> Character.isDigit(c) || !address))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("seeds")
    void changesNothingTheSecondTime(long seed) {
        for (String text : List.of(PlantedText.ofSeed(seed).text(), AnyText.ofSeed(seed), soup(seed))) {
            String redacted = Redaction.redact(text).text();

            assertThat(Redaction.redact(redacted).text().equals(redacted))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** What numbers are made of, at random. */
    private static String soup(long seed) {
        Random random = new Random(seed);
        List<String> parts = List.of(
                "06",
                "12",
                "34",
                "1234",
                "AB",
                "0",
                "5",
                "+",
                "+31",
                "0031",
                "(0)",
                "-",
                " ",
                " ",
                " ",
                ".",
                "/",
                "@",
                "jan",
                "nl",
                ".nl",
                "NL91",
                "ABNA",
                "0417164300",
                "tel ",
                "bestelling ",
                "straat ",
                ", ",
                "9000 Gent",
                "4111",
                "1111",
                " at ",
                " punt ",
                "(at)",
                "\n",
                "9876543210",
                "€ ",
                ":",
                "bel me op ",
                "a",
                "#",
                "2024",
                "postcode ",
                "nul ",
                "zes ",
                "twaalf ",
                "dubbel ",
                "plus ",
                "huisnummer ",
                "nr ",
                "2025550162",
                " is my number",
                "KM ",
                "bel",
                "thuis",
                "&nbsp;");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("seeds")
    void leavesATextWithoutPersonalDataAlone(long seed) {
        String text = PlantedText.harmlessOfSeed(seed);

        assertThat(Redaction.redact(text).text()).isEqualTo(text);
        assertThat(Redaction.redact(AnyText.ofSeed(seed)).text()).isEqualTo(AnyText.ofSeed(seed));
    }

    @Test
    void putsAMarkInPlaceOfEachKind() {
        assertThat(Redaction.redact("Mail jan@voorbeeld.nl of bel 06-12345678. Ik woon Kerkstraat 12, 1234 AB Utrecht. "
                                + "Rekening NL91 ABNA 0417 1643 00, kaart 4111 1111 1111 1111.")
                        .text())
                .isEqualTo("Mail [e-mail] of bel [telefoon]. Ik woon Kerkstraat [adres] Utrecht. "
                        + "Rekening [IBAN], kaart [kaart].");
    }

    @Test
    void countsOffsetsInUtf16() {
        assertThat(Redaction.find("😡 0612345678 😡")).containsExactly(new PersonalData(Kind.PHONE, 3, 13));
    }

    @Test
    void believesWhatANumberIsCalled() {
        assertThat(Redaction.redact("tel. 612345678").text()).isEqualTo("tel. [telefoon]");
        assertThat(Redaction.redact("bestelling 612345678").text()).isEqualTo("bestelling 612345678");
        assertThat(Redaction.redact("bel me op 9876543210").text()).isEqualTo("bel me op [telefoon]");
        assertThat(Redaction.redact("order 9876543210").text()).isEqualTo("order 9876543210");
    }

    @Test
    void leavesTheQuantityAfterAPhoneNumber() {
        assertThat(Redaction.redact("06 12 34 56 78 3 keer gebeld").text()).isEqualTo("[telefoon] 3 keer gebeld");
        assertThat(Redaction.redact("+32 2 123 45 67 2 keer").text()).isEqualTo("[telefoon] 2 keer");
    }

    @Test
    void tellsTwoNumbersApart() {
        assertThat(Redaction.redact("0612345678/0201234567 of 06-12345678 020-1234567")
                        .text())
                .isEqualTo("[telefoon]/[telefoon] of [telefoon] [telefoon]");
    }

    @Test
    void hidesAnIbanWithATypo() {
        assertThat(Redaction.redact("NL92ABNA0417164300, NL91 ABNA 0417 1643 0, nl91abnao417164300")
                        .text())
                .isEqualTo("[IBAN], [IBAN], [IBAN]");
    }

    @Test
    void knowsACardByItsCheckDigit() {
        assertThat(Redaction.redact("4111 1111 1111 1112").text()).isEqualTo("4111 1111 1111 1112");
        assertThat(Redaction.redact("barcode 8712345678906").text()).isEqualTo("barcode 8712345678906");
    }

    @Test
    void tellsAShopFromAnAddress() {
        assertThat(Redaction.redact("I ordered at bol.com, at what point in time @winkel")
                        .text())
                .isEqualTo("I ordered at bol.com, at what point in time @winkel");
        assertThat(Redaction.redact("jan at voorbeeld dot nl").text()).isEqualTo("[e-mail]");
    }
}
