package nl.knelpunt.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.knelpunt.contract.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactedTest {
    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @Test
    void findsWhatFollowsAMarkAgain() {
        assertThat(moved("mail jan@voorbeeld.nl of bel 0612345678, te laat", "te laat"))
                .isEqualTo("te laat");
    }

    @Test
    void coversTheWholeMarkOfAPlaceWithinIt() {
        assertThat(moved("mail jan@voorbeeld.nl of zo", "voorbeeld")).isEqualTo("[e-mail]");
        assertThat(moved("mail jan@voorbeeld.nl of zo", "jan")).isEqualTo("[e-mail]");
        assertThat(moved("mail jan@voorbeeld.nl of zo", "nl")).isEqualTo("[e-mail]");
    }

    @Test
    void leavesTheMarkToItsOwnPlace() {
        assertThat(moved("mail jan@voorbeeld.nl of zo", "mail ")).isEqualTo("mail ");
        assertThat(moved("mail jan@voorbeeld.nl of zo", " of")).isEqualTo(" of");
    }

    @Test
    void coversAPlaceThatReachesIntoAMark() {
        assertThat(moved("mail jan@voorbeeld.nl of zo", "mail jan")).isEqualTo("mail [e-mail]");
        assertThat(moved("mail jan@voorbeeld.nl of zo", "nl of")).isEqualTo("[e-mail] of");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("seeds")
    void findsEachPlaceThatStaysAgain(long seed) {
        String text = PlantedText.ofSeed(seed).text();
        Redacted redacted = Redaction.redact(text);
        int from = 0;
        for (PersonalData data : Redaction.find(text)) {
            assertThat(redacted.text().substring(redacted.start(data.start()), redacted.end(data.end())))
                    .isEqualTo(data.kind().mark());
            if (data.start() > from) {
                assertThat(redacted.text().substring(redacted.start(from), redacted.end(data.start())))
                        .isEqualTo(text.substring(from, data.start()));
            }
            from = data.end();
        }
        assertThat(redacted.end(text.length())).isEqualTo(redacted.text().length());
    }

    @Test
    void cutsNoMarkInTwo() {
        String text = "bel [telefoon] maar";
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(Redacted.wholeMarks(text, offset)).isEqualTo(offset > 4 && offset < 14 ? 4 : offset);
        }
    }

    @Test
    void cutsWhatOnlyBeginsAsAMark() {
        assertThat(Redacted.wholeMarks("bel [telex] maar", 8)).isEqualTo(8);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("seeds")
    void splitsNoCharacterOfTwoHalves(long seed) {
        List<String> parts = List.of(
                "\uD835\uDC9C", "\uD835\uDFD9", "😡", "jan", "@", ".", "nl", " ", "06", "12345678", "NL91", "1234 AB");
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }

        assertThat(Limits.text(Redaction.redact(text.toString()).text())).isNull();
    }

    private static String moved(String text, String place) {
        int start = text.indexOf(place);
        Redacted redacted = Redaction.redact(text);
        return redacted.text().substring(redacted.start(start), redacted.end(start + place.length()));
    }
}
