package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Finds numbers of payment cards. One in ten numbers has the right check digit, so they must also begin or look like one. */
final class Cards {
    private static final int MIN_DIGITS = 13;
    private static final int MAX_DIGITS = 19;
    private static final int MAX_GROUPS = 5;

    private static final Set<String> CARD_WORDS = Set.of(
            "kaart",
            "kaartnummer",
            "kaartnr",
            "creditcard",
            "creditcardnummer",
            "pas",
            "pasnummer",
            "card",
            "cardnumber",
            "visa",
            "mastercard",
            "maestro",
            "amex");

    private static final Pattern ISSUED = Pattern.compile(
            "4(?:\\d{12}|\\d{15}|\\d{18})" // Visa
                    + "|5[0-8]\\d{14,17}|6\\d{15,18}|2[2-7]\\d{14}" // Mastercard, Maestro, Discover, UnionPay, RuPay
                    + "|3[47]\\d{13}|3[0689]\\d{12}|3[0689]\\d{14}|35\\d{14}|8[12]\\d{14}"); // American Express,
    // Diners, JCB

    private static final Pattern GROUPED =
            Pattern.compile("4(?: 4){3}(?: [1-3])?|4 6 [45]|4 4 4 [1-3]|6 1[0-3]|8 8|4 4 8|4 8 4|8 4 4");

    private Cards() {}

    static List<PersonalData> find(String text) {
        List<PersonalData> found = new ArrayList<>();
        DigitGroups groups = DigitGroups.of(text);
        int group = 0;
        while (group < groups.size()) {
            int last =
                    groups.startsNumber(group) && !followsLetter(text, groups.start(group)) ? last(groups, group) : -1;
            if (last >= 0) {
                found.add(new PersonalData(PersonalData.Kind.CARD, groups.start(group), groups.end(last)));
                group = last;
            }
            group++;
        }
        return found;
    }

    /** As in the code of a parcel or a model. */
    private static boolean followsLetter(String text, int start) {
        int before = start > 1 && "-_=".indexOf(text.charAt(start - 1)) >= 0 ? start - 2 : start - 1;
        return before >= 0
                && Character.isLetter(text.charAt(before))
                && !CARD_WORDS.contains(text.substring(GluedWords.startOf(text, before + 1), before + 1)
                        .toLowerCase(Locale.ROOT));
    }

    /** The last group of the longest card number that starts with a group, or -1. */
    private static int last(DigitGroups groups, int first) {
        if (!isLong(groups, first)) {
            return -1;
        }
        StringBuilder lengths = new StringBuilder();
        int digits = 0;
        int last = -1;
        for (int group = first;
                group < Math.min(groups.size(), first + MAX_GROUPS) && (group == first || groups.joined(group));
                group++) {
            digits += groups.length(group);
            if (digits > MAX_DIGITS) {
                break;
            }
            lengths.append(group == first ? "" : " ").append(groups.length(group));
            if (digits >= MIN_DIGITS && isCard(groups, first, group, lengths)) {
                last = group;
                if (digits >= 15) {
                    break;
                }
            }
        }
        return last;
    }

    private static boolean isLong(DigitGroups groups, int first) {
        int digits = 0;
        for (int group = first; group < Math.min(groups.size(), first + MAX_GROUPS) && digits < MIN_DIGITS; group++) {
            digits += groups.length(group);
        }
        return digits >= MIN_DIGITS;
    }

    private static boolean isCard(DigitGroups groups, int first, int last, CharSequence lengths) {
        if (first < last && !GROUPED.matcher(lengths).matches()) {
            return false;
        }
        String digits = groups.digits(first, last);
        return (first < last || ISSUED.matcher(digits).matches()) && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }
}
