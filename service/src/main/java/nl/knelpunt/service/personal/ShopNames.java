package nl.knelpunt.service.personal;

import java.util.List;
import java.util.Set;

/**
 * Names of shops and platforms. They say nothing about what is wrong, though some look as if they did: a customer who writes
 * <em>Thuisbezorgd</em> need not be writing about delivery.
 */
public final class ShopNames {
    /** What stands for any of them; it starts with no letter, so that it has no pieces. */
    public static final String FORM = "@shop";

    private static final Set<String> NAMES = Set.of(
            "thuisbezorgd",
            "thuisbezorgt",
            "takeaway",
            "justeat",
            "ubereats",
            "deliveroo",
            "foodora",
            "bol",
            "bolcom",
            "coolblue",
            "zalando",
            "wehkamp",
            "mediamarkt",
            "amazon",
            "flipkart",
            "ebay",
            "aliexpress",
            "temu",
            "shein");

    private static final List<String> DOMAINS = List.of(".nl", ".com", ".be", ".co.uk", ".in");

    private ShopNames() {}

    public static boolean contains(CharSequence form) {
        return NAMES.contains(form.toString());
    }

    /** How many characters of a domain's end stand at an offset: 3 for <em>.nl</em>. */
    public static int domainChars(String text, int at) {
        for (String domain : DOMAINS) {
            int end = at + domain.length();
            if (text.startsWith(domain, at) && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return domain.length();
            }
        }
        return 0;
    }
}
