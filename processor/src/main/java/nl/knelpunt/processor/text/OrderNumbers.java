package nl.knelpunt.processor.text;

import java.util.Locale;
import java.util.Set;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.FindingKind;
import org.jspecify.annotations.Nullable;

/** Reads numbers of orders, parcels and invoices: after a word that announces them, or by their shape. */
final class OrderNumbers {
    private static final Set<String> ORDER = Set.of(
            "bestelling",
            "bestellingen",
            "order",
            "orders",
            "pakket",
            "pakketje",
            "factuur",
            "zending",
            "invoice",
            "parcel",
            "package",
            "shipment",
            "bestellung",
            "paket",
            "rechnung",
            "commande",
            "colis",
            "facture",
            "tracking",
            "retour",
            "barcode",
            "kenmerk",
            "referentie",
            "reference",
            "ref",
            "awb");

    private static final Set<String> NUMBER =
            Set.of("nummer", "nr", "no", "number", "num", "id", "code", "numero", "kenmerk");

    /** What may stand between, once it is clear that a number follows. */
    private static final Set<String> BETWEEN =
            Set.of("is", "was", "met", "with", "van", "myn", "my", "de", "het", "the", "of");

    private static final int MAX_BETWEEN = 4;
    private static final int MAX_GAP_CHARS = 3;
    private static final int MIN_SPACED_DIGITS = 4;

    private OrderNumbers() {}

    static @Nullable Finding at(Passage passage, int word) {
        String form = passage.form(word);
        if (ORDER.contains(form)) {
            return announced(passage, word, NUMBER.contains(form));
        }
        if (announces(form)) {
            return announced(passage, word, true);
        }
        return alone(passage, word);
    }

    /** <em>Bestelnummer</em>, <em>ordernr</em>, <em>orderid</em>. */
    private static boolean announces(String form) {
        boolean number = form.length() > 6
                && (form.endsWith("nummer")
                        || form.endsWith("nr")
                        || form.endsWith("number")
                        || form.endsWith("id")
                        || form.endsWith("no")
                        || form.endsWith("code"));
        return number
                && (form.startsWith("bestel")
                        || form.startsWith("order")
                        || form.startsWith("factuur")
                        || form.startsWith("pakket")
                        || form.startsWith("zending")
                        || form.startsWith("track")
                        || form.startsWith("retour")
                        || form.startsWith("rechnung")
                        || form.startsWith("auftrag")
                        || form.startsWith("invoice"));
    }

    private static @Nullable Finding announced(Passage passage, int word, boolean sure) {
        boolean number = sure;
        boolean between = false;
        int at = word + 1;
        while (passage.has(at)
                && at <= word + MAX_BETWEEN
                && passage.start(at) - passage.end(at - 1) <= MAX_GAP_CHARS) {
            String form = passage.form(at);
            if (NUMBER.contains(form)) {
                number = true;
            } else if (BETWEEN.contains(form)) {
                between = true;
            } else {
                boolean hash = passage.charAt(passage.start(at) - 1) == '#';
                return number || hash || !between ? token(passage, at, number || hash) : null;
            }
            at++;
        }
        return null;
    }

    private static @Nullable Finding token(Passage passage, int word, boolean number) {
        OrderToken token = OrderToken.at(passage, passage.start(word));
        boolean sound = number ? token.mayBe() : token.isLikely();
        if (!sound && token.isDigits() && token.written().length() >= 3) {
            return spaced(passage, word, token, number);
        }
        boolean other = !sound
                || Amounts.marked(passage, word, 0) != null
                || NumericDates.isDate(passage, word)
                || passage.charAt(token.start() - 1) == '+'
                || (token.isDigits() && isCount(passage, word));
        if (other) {
            return null;
        }
        Finding spaced = token.isDigits() ? spaced(passage, word, token, number) : null;
        return spaced != null ? spaced : found(token.written(), token.start(), token.end());
    }

    /** Whether a number of a thing follows, or its postcode's letters. */
    private static boolean isCount(Passage passage, int word) {
        if (!passage.near(word)) {
            return false;
        }
        boolean postcode = passage.form(word).length() == 4
                && passage.written(word + 1).length() == 2
                && Character.isUpperCase(passage.charAt(passage.start(word + 1)))
                && Character.isUpperCase(passage.charAt(passage.end(word + 1) - 1));
        return postcode
                || Amounts.isCounted(passage, word)
                || passage.form(word + 1).equals("stuks");
    }

    /** <em>1234 5678 9012</em>: digits go on behind a blank; null if they do not. */
    private static @Nullable Finding spaced(Passage passage, int first, OrderToken token, boolean number) {
        StringBuilder digits = new StringBuilder(token.written());
        int last = first;
        while (number && isMore(passage, last) && digits.length() < 30) {
            last++;
            digits.append(passage.form(last));
        }
        boolean phone = digits.length() == 10 && digits.charAt(0) == '0';
        return last == first || phone || Amounts.marked(passage, last, 0) != null
                ? null
                : found(digits.toString(), token.start(), passage.end(last));
    }

    private static boolean isMore(Passage passage, int word) {
        int next = word + 1;
        if (!passage.isNumber(next) || passage.start(next) != passage.end(word) + 1 || !passage.near(word)) {
            return false;
        }
        OrderToken token = OrderToken.at(passage, passage.start(next));
        return token.isDigits()
                && token.end() == passage.end(next)
                && token.written().length() >= MIN_SPACED_DIGITS
                && !token.isYear();
    }

    private static @Nullable Finding alone(Passage passage, int word) {
        int start = passage.start(word);
        char before = passage.charAt(start - 1);
        char first = passage.charAt(start);
        boolean hash =
                before == '#' && passage.charAt(start - 2) != '&' && !OrderToken.isPart(passage.charAt(start - 2));
        boolean mayStart = hash || !(OrderToken.isPart(before) || before == '.' || before == '@' || before == '/');
        char after = passage.charAt(passage.end(word));
        boolean goesOn = hash || after == '-' || Character.isDigit(after); // one with letters or hyphens only
        if (!mayStart || !goesOn || !(Character.isDigit(first) || Character.isUpperCase(first))) {
            return null;
        }
        OrderToken token = OrderToken.at(passage, start);
        boolean numbered = hash
                && token.mayBe()
                && !token.isYear()
                && token.written().equals(token.written().toUpperCase(Locale.ROOT));
        return numbered || token.isSure() ? found(token.written(), start, token.end()) : null;
    }

    private static Finding found(String value, int start, int end) {
        return new Finding(FindingKind.ORDER_NUMBER, value, start, end);
    }
}
