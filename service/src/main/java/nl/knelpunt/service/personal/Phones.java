package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;

/** Finds phone numbers: groups of digits that fit the plan of a country, or that the words before call one. */
final class Phones {
    private static final String NO_PREFIX = "000";
    /** What makes a key of the digit before it. */
    private static final String KEY = "\uFE0F\u20E3";

    private static final int MAX_DIGITS = 17;
    private static final int MAX_NATIONAL_DIGITS = 13;
    private static final int MAX_GROUPS = 12;
    private static final int MAX_GROUPS_WITHOUT_ZERO = 6;
    private static final int MIN_NAMED_DIGITS = 7;
    private static final int MIN_CALLED_DIGITS = 9;
    private static final int MAX_NAMED_DIGITS = 13;

    private final String text;
    private final DigitGroups groups;
    private final List<PersonalData> found = new ArrayList<>();
    private int afterPhone;

    private Phones(String text) {
        this.text = text;
        this.groups = DigitGroups.of(text);
    }

    static List<PersonalData> find(String text) {
        Phones phones = new Phones(text);
        int group = 0;
        while (group < phones.groups.size()) {
            boolean starts = group == phones.afterPhone || phones.groups.startsNumber(group);
            int last = starts ? phones.last(group) : -1;
            if (last >= 0) {
                phones.add(group, last);
                group = last;
                phones.afterPhone = group + 1;
            }
            group++;
        }
        return phones.found;
    }

    private void add(int first, int last) {
        int plus = plus(first);
        int start = plus >= 0 ? plus : groups.start(first);
        int end = groups.end(last);
        int open = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : 0;
            open -= c == ')' ? 1 : 0;
        }
        if (open < 0 && start > 0 && text.charAt(start - 1) == '(') {
            start--;
        }
        while (end < text.length() && KEY.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        found.add(new PersonalData(PersonalData.Kind.PHONE, start, end));
    }

    /** The last group of the number that starts with a group, or -1. */
    private int last(int first) {
        boolean plus = plus(first) >= 0;
        int best = plus || mayBegin(first) ? bestFit(first, plus) : -1;
        if (plus && best >= 0) {
            return best;
        }
        int last = inContext(first, best);
        return last >= 0 && isPartOfCode(first, last) ? -1 : last;
    }

    private int bestFit(int first, boolean plus) {
        boolean zero = groups.digit(first) == 0;
        int maxGroups = plus || zero ? MAX_GROUPS : MAX_GROUPS_WITHOUT_ZERO;
        String start = plus ? "" : start(first);
        if (start.equals(NO_PREFIX)) {
            return -1;
        }
        int maxDigits = zero && !plus && !start.startsWith("00") ? MAX_NATIONAL_DIGITS : MAX_DIGITS;
        StringBuilder lengths = new StringBuilder();
        StringBuilder written = new StringBuilder();
        int best = -1;
        int bestFit = PhonePlan.NO_FIT;
        int digits = 0;
        for (int last = first; last < groups.size() && last - first < maxGroups; last++) {
            digits += groups.length(last);
            if (digits > maxDigits || (last > first && (!groups.joined(last) || plus(last) >= 0))) {
                break;
            }
            lengths.append(last == first ? "" : " ").append(groups.length(last));
            if (!isTrunkZero(first, last)) {
                written.append(groups.digits(last, last));
            }
            int fit = written.length() < MIN_NAMED_DIGITS
                    ? PhonePlan.NO_FIT
                    : fit(written.toString(), lengths.toString(), plus);
            if (fit > PhonePlan.NO_FIT && last > first && OtherNumbers.countsSomething(text, groups.end(last))) {
                fit = PhonePlan.LOOSE_FIT;
            }
            if (fit > PhonePlan.NO_FIT && fit >= bestFit) {
                best = last;
                bestFit = fit;
                if (last == first) {
                    break;
                }
            }
        }
        return best;
    }

    /** The first digits, as many as {@link #NO_PREFIX} has. */
    private String start(int first) {
        StringBuilder start = new StringBuilder();
        for (int group = first;
                group < groups.size()
                        && start.length() < NO_PREFIX.length()
                        && (group == first || groups.joined(group));
                group++) {
            if (!isTrunkZero(first, group)) {
                start.append(groups.digits(group, group));
            }
        }
        return start.substring(0, Math.min(start.length(), NO_PREFIX.length()));
    }

    /** Any but a small number in a row of those, and <em>0.95 12.95 19.95</em>. */
    private boolean mayBegin(int first) {
        if (groups.length(first) > 1) {
            return PhonePlan.mayBegin(groups.digits(first, first));
        }
        return groups.digit(first) == 0
                ? !text.startsWith(".", groups.end(first))
                : first + 1 < groups.size() && groups.length(first + 1) == 3;
    }

    private static int fit(String digits, String lengths, boolean plus) {
        if (plus) {
            return PhonePlan.international(digits, true);
        }
        if (digits.startsWith("00")) {
            return PhonePlan.international(digits.substring(2), false);
        }
        return PhonePlan.national(digits, lengths);
    }

    /** The zero of +31 (0)6. */
    private boolean isTrunkZero(int first, int group) {
        return group > first && groups.length(group) == 1 && text.startsWith("(0)", groups.start(group) - 1);
    }

    private int inContext(int first, int best) {
        NumberContext context = best >= 0 && ((best > first && isWritten(first)) || isSurelyMobile(first))
                ? NumberContext.NONE
                : NumberContext.before(text, groups.start(first));
        return switch (context) {
            case NONE -> best >= 0 || !isCalled(first) ? best : first;
            case ORDER -> -1;
            case CALL -> best >= 0 ? best : named(first, MIN_CALLED_DIGITS);
            case PHONE -> best >= 0 ? best : named(first, MIN_NAMED_DIGITS);
        };
    }

    /** <em>2025550162 is my number</em>. */
    private boolean isCalled(int first) {
        int length = groups.length(first);
        return (length == 10 || length == 11)
                && PhonePlan.mayBeCalled(groups.digits(first, first))
                && NumberContext.isAround(text, groups.start(first), groups.end(first));
    }

    /** Grouped as no number of an order is: it begins with a zero. */
    private boolean isWritten(int first) {
        return groups.digit(first) == 0;
    }

    private boolean isSurelyMobile(int first) {
        String digits = groups.digits(first, first);
        return digits.startsWith("06") || digits.startsWith("003");
    }

    /** The longest that may be a number whatever it starts with, since it is called one. */
    private int named(int first, int minDigits) {
        int digits = 0;
        int best = -1;
        for (int last = first; last < groups.size() && (last == first || groups.joined(last)); last++) {
            digits += groups.length(last);
            if (digits > MAX_NAMED_DIGITS || (last > first && groups.length(first) == 1)) {
                return groups.startsNumber(last) ? best : -1;
            }
            boolean counts = last > first && OtherNumbers.countsSomething(text, groups.end(last));
            if (digits >= minDigits && !(counts && best >= 0)) {
                best = last;
            }
        }
        return best;
    }

    /** Where the plus of a group stands, or -1: <em>+31</em>, <em>+ 31</em>, <em>+(31)</em>. */
    private int plus(int group) {
        int at = groups.start(group) - 1;
        for (int skipped = 0; at >= 0 && skipped < 2; skipped++, at--) {
            char c = text.charAt(at);
            if (c != '(' && !DigitGroups.isSpace(c)) {
                break;
            }
        }
        return at >= 0 && (text.charAt(at) == '+' || text.charAt(at) == '\uFF0B') ? at : -1;
    }

    /** <em>ORD-0612345678</em>, <em>#0612345678</em>, <em>0612345678A</em>. */
    private boolean isPartOfCode(int first, int last) {
        int start = groups.start(first);
        if (start > 0 && text.charAt(start - 1) == '#') {
            return true;
        }
        if (isGlued(first)) {
            return true;
        }
        int end = groups.end(first);
        return first == last
                && end < text.length()
                && Character.isLetter(text.charAt(end))
                && !GluedWords.startAt(text, end);
    }

    /** To what is not a word that was typed without a space: <em>bel0612345678</em>. */
    private boolean isGlued(int group) {
        int start = groups.start(group);
        int wordEnd = start > 0 && "-_=/".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        int wordStart = GluedWords.startOf(text, wordEnd);
        if (wordStart == wordEnd) {
            return wordEnd < start && wordEnd > 0 && group != afterPhone && Character.isDigit(text.charAt(wordEnd - 1));
        }
        String word = text.substring(wordStart, wordEnd);
        boolean typed = wordStart == 0 || !Character.isDigit(text.charAt(wordStart - 1));
        boolean sure = isSurelyMobile(group) && (word.length() > 3 || word.equalsIgnoreCase("op"));
        boolean fits = wordEnd == start && isWritten(group) && GluedWords.isTyped(word);
        return !NumberContext.announces(word) && !(typed && (sure || fits));
    }
}
