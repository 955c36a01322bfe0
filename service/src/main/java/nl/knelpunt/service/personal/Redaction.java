package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Hides personal data in what customers write: e-mail addresses, phone numbers, IBANs, payment card numbers, and house numbers
 * with their postcodes. What is in doubt is hidden, unless it looks like the number of an order.
 */
public final class Redaction {
    /** Stands where something was found, so that the finders after it see no digits there, nor words. */
    static final char COVER = '\uFFFC';

    private static final List<Function<String, List<PersonalData>>> WITH_LETTERS = List.of(Ibans::find, Emails::find);

    /** After those, and in this order: the digits of an IBAN are no phone number, nor are those of a card. */
    private static final List<Function<String, List<PersonalData>>> DIGITS_ONLY =
            List.of(Cards::find, SpokenPhones::find, Phones::find, Addresses::find, NumberedStreets::find);

    /** A number that was glued to another stands alone once that is covered. */
    private static final int MAX_ROUNDS = 3;

    private static final int NEAR_CHARS = 6;

    private Redaction() {}

    /**
     * The text with a mark in place of each piece of personal data, such as {@code [telefoon]}. Redacting it again changes
     * nothing.
     *
     * @param text of any length and content
     */
    public static Redacted redact(String text) {
        return new Redacted(text, find(text));
    }

    /** What {@link #redact} hides, in the order of the text, without overlaps. */
    static List<PersonalData> find(String text) {
        List<PersonalData> all = new ArrayList<>();
        String rest = PlainCharacters.of(text);
        for (int round = 0, before = 0; round == 0 || (round < MAX_ROUNDS && isGlued(rest, all, before)); round++) {
            before = all.size();
            rest = cover(rest, WITH_LETTERS, all);
            rest = cover(OtherNumbers.cover(rest), DIGITS_ONLY, all);
        }
        all.sort(Comparator.comparingInt(PersonalData::start));
        return List.copyOf(all);
    }

    /** Whether what was found from an index on stands against something. */
    private static boolean isGlued(String rest, List<PersonalData> all, int from) {
        for (PersonalData data : all.subList(from, all.size())) {
            if (hasNear(rest, data.start() - 1, -1) || hasNear(rest, data.end(), 1)) {
                return true;
            }
        }
        return false;
    }

    /** A digit or an at sign behind no more than separators, or a letter behind nothing. */
    private static boolean hasNear(String rest, int start, int step) {
        for (int at = start; at >= 0 && at < rest.length() && Math.abs(at - start) < NEAR_CHARS; at += step) {
            char c = rest.charAt(at);
            if (Character.isDigit(c) || c == '@') {
                return true;
            }
            if (Character.isLetter(c) || c == COVER) {
                return at == start && c != COVER;
            }
        }
        return false;
    }

    /** The text without what the finders find, which they add to all. */
    private static String cover(
            String text, List<Function<String, List<PersonalData>>> finders, List<PersonalData> all) {
        String rest = text;
        for (Function<String, List<PersonalData>> finder : finders) {
            List<PersonalData> found = finder.apply(rest);
            if (!found.isEmpty()) {
                rest = covered(rest, found);
                all.addAll(found);
            }
        }
        return rest;
    }

    private static String covered(String text, List<PersonalData> found) {
        StringBuilder rest = new StringBuilder(text);
        for (PersonalData data : found) {
            for (int i = data.start(); i < data.end(); i++) {
                rest.setCharAt(i, COVER);
            }
        }
        return rest.toString();
    }
}
