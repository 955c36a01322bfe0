package nl.knelpunt.service.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words before a number say it is. */
enum NumberContext {
    NONE,
    /** An order, a customer, a parcel, an article. */
    ORDER,
    /** Somebody is to be called. */
    CALL,
    PHONE;

    private static final int MAX_CHARS = 60;
    private static final int MAX_WORDS = 6;

    private static final List<String> ORDER_STEMS = List.of(
            "bestel",
            "besteld",
            "order",
            "factuur",
            "invoice",
            "rechnung",
            "facture",
            "klantn",
            "kundenn",
            "customer",
            "client",
            "artikel",
            "article",
            "art",
            "track",
            "pakket",
            "paket",
            "colis",
            "parcel",
            "zending",
            "sendung",
            "barcode",
            "ean",
            "isbn",
            "serie",
            "serial",
            "ticket",
            "zaak",
            "dossier",
            "case",
            "referentie",
            "reference",
            "ref",
            "kenmerk",
            "retour",
            "rma",
            "commande",
            "kvk",
            "btw",
            "transactie",
            "transaction",
            "betaling",
            "product",
            "model",
            "type",
            "sku",
            "coupon",
            "kortingscode",
            "voucher",
            "cadeau",
            "lidnummer",
            "claim",
            "auftrag",
            "awb",
            "consignment",
            "shipment",
            "suivi",
            "polis",
            "code");

    private static final Set<String> PHONE_WORDS = Set.of(
            "tel",
            "tél",
            "telnr",
            "telnummer",
            "telefoon",
            "telefoonnummer",
            "telefoonnr",
            "telefoonnumer",
            "mobiel",
            "mobielnummer",
            "mob",
            "mobieltje",
            "gsm",
            "gsmnummer",
            "gsmnr",
            "mobile",
            "phone",
            "phonenumber",
            "cell",
            "cellphone",
            "telephone",
            "whatsapp",
            "handy",
            "handynummer",
            "telefon",
            "telefonnummer",
            "rufnummer",
            "mobilnummer",
            "festnetz",
            "téléphone",
            "portable",
            "fax",
            "nul",
            "wa",
            "wapp",
            "whatsappnummer",
            "whatsappnr",
            "mobielnr",
            "contactnummer",
            "callto");

    private static final Set<String> CALL_WORDS = Set.of(
            "bel",
            "bellen",
            "belt",
            "app",
            "appen",
            "sms",
            "call",
            "ring",
            "text",
            "reach",
            "bereikbaar",
            "bereiken",
            "terugbellen",
            "anrufen",
            "rufen",
            "erreichbar",
            "appelez",
            "appeler",
            "joignable",
            "contact",
            "dial",
            "whatsappen",
            "appje",
            "telefonisch",
            "belletje",
            "gebeld",
            "callback");

    private static final Set<String> NUMBER_WORDS = Set.of("nummer", "number", "numéro", "numero", "nr", "nummertje");

    /** May stand between such a word and the number. */
    private static final Set<String> FILLERS = Set.of(
            "nummer", "nr", "no", "num", "number", "numéro", "numero", "id", "is", "are", "was", "met", "with", "van",
            "mijn", "my", "het", "the", "de", "dit", "deze", "op", "on", "at", "via", "naar", "me", "mij", "ons", "us",
            "even", "aan", "of", "for", "voor", "unter", "sie", "mich", "ist", "meine", "est", "le", "la", "au", "moi",
            "mon", "bij", "onder", "terug", "back", "nog", "a", "te", "uw", "your", "our", "onze", "graag", "please");

    static NumberContext before(String text, int start) {
        int end = start;
        for (int words = 0; words < MAX_WORDS; words++) {
            int wordEnd = end;
            while (wordEnd > 0 && start - wordEnd < MAX_CHARS && isBetweenWords(text.charAt(wordEnd - 1))) {
                wordEnd--;
            }
            int wordStart = wordEnd;
            while (wordStart > 0 && start - wordStart < MAX_CHARS && Character.isLetter(text.charAt(wordStart - 1))) {
                wordStart--;
            }
            if (wordStart == wordEnd) {
                return NONE;
            }
            String word = text.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT);
            NumberContext context = of(word, text.substring(wordEnd, end));
            if (context != NONE || !FILLERS.contains(word)) {
                return context;
            }
            end = wordStart;
        }
        return NONE;
    }

    private static NumberContext of(String word, String after) {
        if (isPhoneWord(word)) {
            return PHONE;
        }
        boolean sentenceEnds = after.length() > 1 && ".!?".indexOf(after.charAt(0)) >= 0 && word.length() > 4;
        if (!sentenceEnds && ORDER_STEMS.stream().anyMatch(word::startsWith)) {
            return ORDER;
        }
        return CALL_WORDS.contains(word) ? CALL : NONE;
    }

    private static boolean isPhoneWord(String word) {
        return PHONE_WORDS.contains(word);
    }

    /** Whether a word that stands against a number says that it is for calling. */
    static boolean announces(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        return isPhoneWord(form) || CALL_WORDS.contains(form) || form.equals("me");
    }

    /** Whether the words of the sentence around a number call it one to call, and none of an order. */
    static boolean isAround(String text, int start, int end) {
        NumberContext before = said(text, start, -1);
        if (before == PHONE || before == ORDER) {
            return before == PHONE;
        }
        NumberContext after = said(text, end, 1);
        return after == PHONE || (after != ORDER && (before == CALL || after == CALL));
    }

    /** What the nearest words on one side say: PHONE, ORDER, CALL if they only speak of a number, or NONE. */
    private static NumberContext said(String text, int from, int step) {
        NumberContext said = NONE;
        int at = from;
        for (int words = 0; words < MAX_WORDS; words++) {
            int start = skip(text, at, from, step, false);
            int end = skip(text, start, from, step, true);
            if (start == end) {
                break;
            }
            String word =
                    text.substring(Math.min(start, end), Math.max(start, end)).toLowerCase(Locale.ROOT);
            NumberContext context = of(word, "");
            if (context != NONE) {
                return context == ORDER ? ORDER : PHONE;
            }
            said = NUMBER_WORDS.contains(word) ? CALL : said;
            at = end;
        }
        return said;
    }

    private static int skip(String text, int from, int origin, int step, boolean letters) {
        int at = from;
        while (Math.abs(at - origin) < MAX_CHARS) {
            int next = step > 0 ? at : at - 1;
            if (next < 0 || next >= text.length()) {
                break;
            }
            char c = text.charAt(next);
            if (letters ? !Character.isLetter(c) : !isBetweenWords(c)) {
                break;
            }
            at += step;
        }
        return at;
    }

    private static boolean isBetweenWords(char c) {
        return DigitGroups.isSpace(c) || ":.,;-/#(=+'\"!?\u2013*".indexOf(c) >= 0;
    }
}
