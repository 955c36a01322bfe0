package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Kind;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static final int MANY = 1000;

    @Test
    void marksTheWordsThatDecided() {
        assertThat(all("Mijn pakket is te laat!", new Evidence(15, 22, 1))).isEqualTo("Mijn pakket is [te laat]!");
    }

    @Test
    void marksTheRightWordsAfterEmoji() {
        var words = "😡😡 pakket 👩‍🚀 te laat 😡";
        var start = words.indexOf("te laat");
        assertThat(all(words, new Evidence(start, start + 7, 1))).isEqualTo("😡😡 pakket 👩‍🚀 [te laat] 😡");
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(all("a😡b", new Evidence(2, 4, 1))).isEqualTo("a[😡b]");
        assertThat(all("a😡b", new Evidence(0, 2, 1))).isEqualTo("[a]😡b");
        assertThat(beginning("😡😡😡😡", 2)).isEqualTo("😡😡 …");
    }

    @Test
    void marksNeighboursAndOverlapsAsOne() {
        assertThat(all("nog steeds niet bezorgd", new Evidence(11, 15, 1), new Evidence(0, 10, 1)))
                .isEqualTo("[nog steeds niet] bezorgd");
        assertThat(all("nog steeds niet", new Evidence(0, 10, 1), new Evidence(4, 15, 1)))
                .isEqualTo("[nog steeds niet]");
    }

    @Test
    void livesWithMarksBeyondTheWords() {
        assertThat(all("laat", new Evidence(2, 9, 1), new Evidence(50, 60, 1))).isEqualTo("la[at]");
    }

    @Test
    void shortensAtAWordOnOneLineAndKeepsTheMarks() {
        assertThat(beginning("Het pakket\nis veel te laat gekomen", 23, new Evidence(11, 22, 1)))
                .isEqualTo("Het pakket [is veel te] …");
        assertThat(beginning("kort", MANY)).isEqualTo("kort");
    }

    @Test
    void cutsNoMarkOfWhatWasHiddenInTwo() {
        assertThat(beginning("x".repeat(25) + "[telefoon]" + "x".repeat(25), 30))
                .isEqualTo("x".repeat(25) + " …");
    }

    @Test
    void shortensAWordWithoutEnd() {
        assertThat(beginning("x".repeat(MANY), 30)).isEqualTo("x".repeat(30) + " …");
    }

    @Test
    void saysThatThereWasMore() {
        assertThat(shown(Piece.all(complaint("Het begin", true)))).isEqualTo("Het begin …");
    }

    private static String all(String words, Evidence... evidence) {
        return shown(Piece.all(complaint(words, false, evidence)));
    }

    private static String beginning(String words, int most, Evidence... evidence) {
        return shown(Piece.beginning(complaint(words, false, evidence), most));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static AlertedComplaint complaint(String words, boolean shortened, Evidence... evidence) {
        return new AlertedComplaint(
                "c1",
                Alerts.NOON,
                Kind.COMPLAINT,
                "delivery",
                0.8,
                "delay",
                List.of(),
                new ComplaintText(words),
                shortened,
                List.of(evidence),
                null,
                null,
                null,
                null,
                0,
                2,
                "nl",
                Channel.FORM,
                Map.of());
    }
}
