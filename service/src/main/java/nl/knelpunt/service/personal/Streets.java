package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds house numbers after the name of a street, with the postcode of digits only that may follow: <em>5, 9000 Gent</em>. */
final class Streets {
    private static final Pattern STREET =
            Pattern.compile("(?<!\\p{L})(?<street>\\p{L}{3,40}+)(?<gap>[.,:]{0,2}\\h{0,2})"
                    + Addresses.LABEL + "?(?<number>" + Addresses.NUMBER + ")"
                    + "(?<rest>(?:\\h?[,(]?\\h?(?i:bus|bte|box|boîte|b)\\.?\\h?[a-zA-Z]?\\d{1,4}[a-zA-Z]?\\)?(?![\\p{L}\\p{N}]))?"
                    + "(?<pause>[\\s,;/(\u2013-]{1,4})(?:(?i:te|in|postcode|à)\\h)?(?:(?:BE|B|DE|D|FR|F|LU|L)[-\\h]{1,3})?"
                    + "(?<postcode>[1-9]\\d{3,4})(?=[\\h,)]{1,3}(?<town>\\p{L})\\p{L}{2}|\\h*(?:$|[.,)\\n])))?");

    private static final Pattern STREET_NAME = Pattern.compile(
            ".*(?:straat|laan|gracht|plein|singel|dreef|steeg|kade|stra(?:ß|ss)e|gasse|allee|avenue|boulevard|.{2}weg|.{2}dijk|.{2}str)");

    /** Only with a capital: <em>de bakkershof</em>, <em>het skatepark</em>. */
    private static final Pattern CAPITAL_STREET_NAME =
            Pattern.compile("\\p{Lu}.+(?:lei|wal|hof|markt|vest|pad|hoven|park)");

    /** End like streets. */
    private static final Set<String> NO_STREETS = Set.of(
            "onderweg",
            "snelweg",
            "autosnelweg",
            "halfweg",
            "ipad",
            "touchpad",
            "muispad",
            "notepad",
            "thinkpad",
            "gamepad",
            "supermarkt",
            "mediamarkt",
            "allerlei",
            "velerlei",
            "bahnhof",
            "blokkade",
            "withdrawal");

    /** Streets whose kind comes first: <em>Laan van de Vrede 20A</em>, <em>rue de la Gare 15</em>. */
    private static final Pattern NAMED_AFTER =
            Pattern.compile("(?<!\\p{L})(?:[Ll]aan|[Pp]lein|[Rr]ue|[Aa]venue|[Cc]hauss[ée]e|[Pp]lace)"
                    + "\\h(?:(?i:van|de|der|den|het|la|le|les|du|des|l')\\h?){1,3}\\p{Lu}[\\p{L}'-]{1,30}+\\h(?<number>"
                    + Addresses.NUMBER
                    + ")");

    /** Before a number that is a year's, or a model's. */
    private static final Pattern YEAR = Pattern.compile("20[12]\\d");

    private Streets() {}

    static List<PersonalData> find(String text) {
        List<PersonalData> found = new ArrayList<>();
        Matcher matcher = STREET.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.end("street");
            int end = end(text, matcher);
            if (end > 0) {
                found.add(new PersonalData(PersonalData.Kind.ADDRESS, matcher.start("number"), end));
                from = end;
            }
        }
        addNamedAfter(text, found);
        return found;
    }

    /** Those that are not there yet, each in its place. */
    private static void addNamedAfter(String text, List<PersonalData> found) {
        Matcher matcher = NAMED_AFTER.matcher(text);
        while (matcher.find()) {
            int start = matcher.start("number");
            if (found.stream().noneMatch(other -> other.start() <= start && start < other.end())) {
                found.add(new PersonalData(PersonalData.Kind.ADDRESS, start, matcher.end("number")));
            }
        }
        found.sort(Comparator.comparingInt(PersonalData::start));
    }

    /** Where the address ends, or -1 if it is none. */
    private static int end(String text, Matcher matcher) {
        String word = matcher.group("street");
        String name = word.toLowerCase(Locale.ROOT);
        boolean rest = matcher.start("rest") >= 0;
        boolean street = STREET_NAME.matcher(name).matches()
                || CAPITAL_STREET_NAME.matcher(word).matches();
        if (street && !NO_STREETS.contains(name)) {
            if (rest) {
                return matcher.end("rest");
            }
            return OtherNumbers.countsMoreThanLetter(text, matcher.end("number")) ? -1 : matcher.end("number");
        }
        // a street by any other name is told by the town
        boolean address = rest
                && matcher.group("gap").endsWith(" ")
                && Character.isUpperCase(word.charAt(0))
                && matcher.group("pause").matches(".*[,;\\n(].*")
                && matcher.start("town") >= 0
                && Character.isUpperCase(matcher.group("town").charAt(0))
                && !YEAR.matcher(matcher.group("postcode")).matches();
        return address ? matcher.end("rest") : -1;
    }
}
