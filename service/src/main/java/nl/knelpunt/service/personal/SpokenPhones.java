package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds phone numbers that have words for some of their digits: <em>nul zes twaalf 34 56 78</em>. */
final class SpokenPhones {
    private static final int MAX_DIGITS = 15;
    private static final int MIN_DIGITS = 9;
    private static final String BRITISH = "07";
    private static final String MOBILE = "06";

    private final String text;
    private final List<SpokenDigits.Part> parts;
    private int nextWord;
    private int runStart;
    private @Nullable NumberContext context;

    private SpokenPhones(String text) {
        this.text = text;
        this.parts = SpokenDigits.of(text);
    }

    static List<PersonalData> find(String text) {
        if (text.chars().noneMatch(Character::isLetter)) {
            return List.of();
        }
        SpokenPhones phones = new SpokenPhones(text);
        List<PersonalData> found = new ArrayList<>();
        for (int first = 0; first < phones.parts.size(); first++) {
            phones.enter(first);
            int last = phones.isSpoken(first) ? phones.last(first) : -1;
            if (last >= 0) {
                SpokenDigits.Part part = phones.parts.get(first);
                int start = part.hasPlus() ? part.plusAt() : part.start();
                found.add(new PersonalData(
                        PersonalData.Kind.PHONE, start, phones.parts.get(last).end()));
                first = last;
            }
        }
        return found;
    }

    private void enter(int part) {
        if (!parts.get(part).joined()) {
            runStart = part;
            context = null;
        }
    }

    /** Whether a word is not far behind; to be asked in the order of the text. */
    private boolean isSpoken(int first) {
        nextWord = Math.max(nextWord, first);
        while (nextWord < parts.size() && !parts.get(nextWord).words()) {
            nextWord++;
        }
        return nextWord < parts.size() && nextWord - first < MAX_DIGITS;
    }

    /** The last part of the number that starts with a part, or -1. */
    private int last(int first) {
        boolean plus = parts.get(first).hasPlus();
        boolean zero = parts.get(first).digits().startsWith("0");
        StringBuilder digits = new StringBuilder();
        boolean words = false;
        boolean digitsOnly = true;
        boolean spoken = false;
        int best = -1;
        int bestRank = 0;
        for (int last = first;
                last < parts.size() && (last == first || parts.get(last).joined());
                last++) {
            SpokenDigits.Part part = parts.get(last);
            digits.append(part.digits());
            words |= part.words();
            digitsOnly &= part.isDigit();
            boolean possible = plus || zero || digitsOnly;
            if (!possible || digits.length() > MAX_DIGITS || (last > first && part.hasPlus())) {
                break;
            }
            if (digits.length() < MIN_DIGITS) {
                continue;
            }
            int rank = plus || zero ? rank(digits.toString(), plus) : withoutZero(digits.toString(), first);
            if (rank > 0 && rank >= bestRank) {
                best = last;
                bestRank = rank;
                spoken = words;
            }
        }
        return spoken && (plus || context() != NumberContext.ORDER) ? best : -1;
    }

    /** What the words before all of the digits say, since <em>nul</em> is one of them. */
    private NumberContext context() {
        if (context == null) {
            context = NumberContext.before(text, parts.get(runStart).start());
        }
        return context;
    }

    /** How likely these are all digits of a number, or 0. */
    private static int rank(String digits, boolean plus) {
        if (plus || digits.startsWith("00")) {
            String number = digits.substring(plus ? 0 : 2);
            return number.length() >= MIN_DIGITS && PhonePlan.international(number, true) > PhonePlan.LOOSE_FIT ? 1 : 0;
        }
        return switch (digits.length()) {
            case 9 -> 1;
            case 10 -> 3;
            case 11 -> rankOfEleven(digits);
            default -> 0;
        };
    }

    private static int rankOfEleven(String digits) {
        if (digits.startsWith(BRITISH)) {
            return 4;
        }
        return digits.startsWith(MOBILE) ? 0 : 2;
    }

    private int withoutZero(String digits, int first) {
        if (PhonePlan.mayBeCalled(digits)) {
            return 2;
        }
        boolean called = first == runStart && (context() == NumberContext.PHONE || context() == NumberContext.CALL);
        return called ? 1 : 0;
    }
}
