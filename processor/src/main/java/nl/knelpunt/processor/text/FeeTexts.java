package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Repeats the corpus's complaints about fees as complaints about fees for paying. The labelling guide counts those as pricing, but
 * the corpus hardly has them: a model that saw only its texts takes every text with <em>iDEAL</em> in it for a failed payment.
 */
final class FeeTexts {
    private static final Map<String, Pattern> FEES = Map.of(
            "nl", Pattern.compile("(?iu)\\b(bezorg|verzend|service|lever|leverings)kosten\\b"),
            "en", Pattern.compile("(?iu)\\b(delivery|shipping|service) (fee|cost|charge)s?\\b"));

    private static final Map<String, List<String>> PAYING_FEES = Map.of(
            "nl",
            List.of(
                    "kosten om met ideal te betalen",
                    "kosten voor ideal",
                    "extra kosten voor betalen met paypal",
                    "transactiekosten voor ideal"),
            "en",
            List.of("fee for paying by card", "charge for paying online", "extra cost for paying with paypal"));

    private FeeTexts() {}

    /** The texts, and after them the repeated ones. */
    static List<LabelledText> added(List<LabelledText> texts) {
        List<LabelledText> all = new ArrayList<>(texts);
        for (LabelledText text : texts) {
            Pattern fee = FEES.get(text.lang());
            if (text.step().equals("pricing")
                    && fee != null
                    && fee.matcher(text.text()).find()) {
                List<String> fees = PAYING_FEES.getOrDefault(text.lang(), List.of());
                String other = fees.get((all.size() - texts.size()) % fees.size());
                all.add(text.withText(fee.matcher(text.text()).replaceAll(other)));
            }
        }
        return all;
    }
}
