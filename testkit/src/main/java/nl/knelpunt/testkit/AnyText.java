package nl.knelpunt.testkit;

import java.util.List;
import java.util.Random;

/** Makes texts that customers might send, and texts that they should not. */
public final class AnyText {
    private static final List<String> PARTS = List.of(
            "pakket",
            "te laat",
            "niet",
            "geen",
            "2,5 uur",
            "18:30",
            "€ 12,50",
            "koud",
            "maar",
            "however",
            "refund",
            "e\u0301e\u0301n",
            "😡",
            "👨\u200D👩\u200D👧",
            "👍🏽",
            "1\uFE0F\u20E3",
            "\uD83D",
            "\uDE00",
            "<b>",
            "</",
            "www.winkel.nl",
            "...",
            "!?",
            "\n",
            "\u0000",
            "\u0301",
            "ИЖ",
            "配送",
            "مرحبا",
            "𝒜𝟙",
            "thuisbezorgd.nl",
            "'s",
            "ijzer",
            "1.2.3.4",
            "٣ uur",
            "-",
            " ",
            ",");

    private AnyText() {}

    public static String ofSeed(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(40); parts > 0; parts--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
