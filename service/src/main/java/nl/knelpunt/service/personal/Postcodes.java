package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Dutch postcodes, with the house number before or after them: <em>1234 AB 12</em>, <em>12, 1234 AB</em>. */
final class Postcodes {
    /**
     * @param sure whether it has a house number with it, is called a postcode, or written as only postcodes are
     * @param likely whether it looks like one, and not like <em>1500 ml</em>
     */
    record Postcode(PersonalData data, boolean sure, boolean likely) {}

    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}[\\h-]{0,2}(?<letters>[a-zA-Z]{2})(?!\\p{L})"
            + "(?:(?:[\\h,;:/#+\u2013-]{0,4}" + Addresses.LABEL + "?|\\s{1,3}" + Addresses.LABEL + ")"
            + "(?<after>" + Addresses.NUMBER + "))?");

    private static final String COUNTRY = "(?:NL-?\\h?)?$";

    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("(?=\\d)(?<![\\p{L}\\p{N}.,])(?<![\\p{L}\\p{N}]-)" + Addresses.NUMBER
                    + "[\\s,;:/(\u2013-]{1,4}(?:(?i:met|en|in|te)\\h)?(?:(?i:postcode|pc)[\\h:]{0,3})?" + COUNTRY);
    private static final int BEFORE_CHARS = 40;

    private static final Pattern NOTHING_BEFORE = Pattern.compile(
            "(?:(?<![\\p{L}\\p{N}.,])(?<![\\p{L}\\p{N}]-)|(?<=postcode|adres|\\bpc))" + COUNTRY,
            Pattern.CASE_INSENSITIVE);
    private static final int COUNTRY_CHARS = 4;

    private static final Pattern CALLED = Pattern.compile("(?i:postcode(?: is)?|postal code|zip|pc)[\\h:]{0,3}$");
    private static final int CALLED_CHARS = 16;

    /** Of a size: only with a house number, or so called, it is a postcode. */
    private static final Set<String> UNITS = Set.of("gb", "tb", "mb", "kg", "mg", "ml", "cl", "cm", "mm", "km", "hz");

    /** Of a graphics card. */
    private static final Set<String> MODELS = Set.of("ti", "xt");

    private static final Pattern MODEL = Pattern.compile("(?i:rtx|gtx|rx|geforce|radeon|arc)[\\h-]?$");

    private static final Pattern YEARS = Pattern.compile("20[0-3]\\d\\h\\p{Lu}{2}\\h20[0-3]\\d");

    /** Words that follow a year or a number. */
    private static final Set<String> WORDS = Set.of(
            "is", "in", "op", "om", "of", "en", "ik", "we", "je", "ze", "te", "de", "nu", "na", "al", "er", "et", "le",
            "la", "un", "du", "au", "an", "am", "im", "es", "so", "to", "by", "at", "on", "or", "as", "it", "no", "up",
            "us", "do", "go", "he", "me", "my", "be", "if", "st", "ja", "zo", "ad", "gr", "pk", "ma", "wh", "kw", "hp");

    private Postcodes() {}

    static List<Postcode> find(String text) {
        List<Postcode> found = new ArrayList<>();
        Matcher matcher = POSTCODE.matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean starts = isDigit(text, at) && !isDigit(text, at - 1);
            if (starts && matcher.region(at, text.length()).lookingAt()) {
                int before = numberBefore(text, from, at);
                boolean framed = before >= 0 && isFramed(text, before, at, matcher.end("letters"));
                if (framed || (isPostcode(text, matcher) && (before >= 0 || isFree(text, from, at)))) {
                    Postcode postcode = postcode(text, matcher, before, framed);
                    found.add(postcode);
                    from = postcode.data().end();
                    at = from - 1;
                }
            }
        }
        return found;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Where the house number starts that stands before a postcode, or -1. */
    private static int numberBefore(String text, int from, int start) {
        Matcher before = NUMBER_BEFORE.matcher(text).useTransparentBounds(true);
        return before.region(Math.max(from, start - BEFORE_CHARS), start).find() ? before.start() : -1;
    }

    private static boolean isFree(String text, int from, int start) {
        Matcher nothing = NOTHING_BEFORE.matcher(text).useTransparentBounds(true);
        return nothing.region(Math.max(from, start - COUNTRY_CHARS), start).find();
    }

    /** Between a house number with a comma and a town: whatever its letters would mean elsewhere. */
    private static boolean isFramed(String text, int number, int start, int end) {
        return text.substring(number, start).indexOf(',') >= 0
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isUpperCase(text.charAt(end + 1));
    }

    private static Postcode postcode(String text, Matcher matcher, int numberBefore, boolean framed) {
        boolean before = numberBefore >= 0;
        boolean after = matcher.start("after") >= 0 && !OtherNumbers.countsMoreThanLetter(text, matcher.end("after"));
        int start = matcher.start();
        boolean called = CALLED.matcher(text.substring(Math.max(0, start - CALLED_CHARS), start))
                .find();
        PersonalData data = new PersonalData(
                PersonalData.Kind.ADDRESS,
                before ? numberBefore : start,
                after ? matcher.end("after") : matcher.end("letters"));
        String letters = matcher.group("letters");
        if (framed || !UNITS.contains(letters.toLowerCase(Locale.ROOT))) {
            return new Postcode(data, framed || before || after || called || isWrittenAsOne(matcher), true);
        }
        boolean capitals = Character.isUpperCase(letters.charAt(0));
        boolean labelled = after && Character.isLetter(text.charAt(afterStart(text, matcher)));
        return new Postcode(data, called || (after && (capitals || labelled)), capitals);
    }

    /** In capitals, as only postcodes are; what may be a year and a size is not. */
    private static boolean isWrittenAsOne(Matcher matcher) {
        String letters = matcher.group("letters");
        String digits = matcher.group().substring(0, 4);
        boolean year = digits.startsWith("19") || digits.startsWith("20");
        return letters.equals(letters.toUpperCase(Locale.ROOT)) && !year;
    }

    /** Where the label of the number after it starts, or that number. */
    private static int afterStart(String text, Matcher matcher) {
        int start = matcher.end("letters");
        while (!Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isPostcode(String text, Matcher matcher) {
        String letters = matcher.group("letters");
        String word = letters.toLowerCase(Locale.ROOT);
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        int start = matcher.start();
        boolean model = MODELS.contains(word)
                && (!capitals
                        || MODEL.matcher(text.substring(Math.max(0, start - CALLED_CHARS), start))
                                .find());
        boolean years = YEARS.matcher(text).region(start, text.length()).lookingAt();
        return !model && !years && (capitals || !WORDS.contains(word));
    }
}
