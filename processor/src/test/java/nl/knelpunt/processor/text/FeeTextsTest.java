package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeeTextsTest {
    @Test
    void repeatsAComplaintAboutAFeeAsOneAboutPaying() {
        LabelledText fee = text("Bezorgkosten veel te hoog", "pricing");

        assertThat(FeeTexts.added(List.of(fee)))
                .extracting(LabelledText::text)
                .containsExactly("Bezorgkosten veel te hoog", "kosten om met ideal te betalen veel te hoog");
    }

    @Test
    void leavesOtherTextsAlone() {
        List<LabelledText> texts = List.of(text("Korting niet gekregen", "pricing"), text("Bezorgkosten", "returns"));

        assertThat(FeeTexts.added(texts)).isEqualTo(texts);
    }

    private static LabelledText text(String text, String step) {
        return new LabelledText(text, "nl", step, List.of(step), "cost", List.of("cost"), "below");
    }
}
