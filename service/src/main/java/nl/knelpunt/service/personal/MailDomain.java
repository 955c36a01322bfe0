package nl.knelpunt.service.personal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands after the at sign of an address.
 *
 * @param first its first label in lower case
 * @param labels how many it has
 * @param end after its last label
 * @param hasTop whether it ends as the domains of the internet do
 */
record MailDomain(String first, int labels, int end, boolean hasTop) {
    private static final int MAX_LABELS = 8;

    private static final String TOPS =
            "(?:nl|be|com|de|fr|eu|net|org|info|uk|co|in|us|io|biz|me|at|ch|lu|it|es|dk|se|pl|pt|ie|edu"
                    + "|gov|amsterdam|frl|online|shop|app|dev|nu|tv|email|live|gent|brussels|vlaanderen)(?![\\p{L}\\p{N}])";

    private static final String SPOKEN = "\\h{0,2}[(\\[{<]\\h?(?:dot|punt|point|punkt|stip|\\.)\\h?[)\\]}>]\\h{0,2}"
            + "|\\h(?:dot|punt|point|punkt)\\h|[_-](?:dot|punt)[_-]";

    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\p{Cf}]|[_-](?!(?i:dot|punt)[_-])){0,62}+");
    private static final Pattern PLAIN_DOT = Pattern.compile("\\.{1,2}(?=[\\p{L}\\p{N}])");
    private static final Pattern SPOKEN_DOT = ignoringCase("(?:" + SPOKEN + ")");
    private static final Pattern LOOSE_DOT =
            ignoringCase("(?:\\h?\\.\\h?|,|;|\\h)(?=(?:nl|be|com|net|org|eu|fr|co|uk|info)(?![\\p{L}\\p{N}]))");
    private static final Pattern TOP = ignoringCase(TOPS);

    /** A dot or another sign that is spelled out and ends where the region does. */
    static final Pattern SPOKEN_BEFORE =
            ignoringCase("(?:" + SPOKEN + "|\\h(?:underscore|streepje|dash|hyphen|plus|tiret)\\h)$");

    private static final Set<String> PROVIDERS = Set.of(
            "gmail",
            "googlemail",
            "hotmail",
            "outlook",
            "live",
            "msn",
            "yahoo",
            "ymail",
            "icloud",
            "me",
            "mac",
            "aol",
            "proton",
            "protonmail",
            "gmx",
            "web",
            "t-online",
            "freenet",
            "ziggo",
            "kpnmail",
            "kpn",
            "planet",
            "xs4all",
            "home",
            "hetnet",
            "upcmail",
            "casema",
            "chello",
            "quicknet",
            "telfort",
            "tele2",
            "telenet",
            "skynet",
            "proximus",
            "scarlet",
            "orange",
            "wanadoo",
            "free",
            "sfr",
            "laposte",
            "rediffmail",
            "zoho",
            "btinternet",
            "mail",
            "posteo",
            "tutanota");

    /** And words: <em>see you @ home</em>. */
    private static final Set<String> WORDS = Set.of(
            "live", "me", "mac", "web", "planet", "home", "scarlet", "orange", "free", "mail", "proton", "outlook");

    private static final Pattern GLUED_TOP = Pattern.compile("(?:nl|be|com|net|org|eu)\\p{Ll}{2,12}");

    private static final Set<String> NO_DOMAINS = Set.of("what", "which", "this", "that", "the", "some", "any", "a");

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** @param sign whether a plain at sign stands before it, so that any name may follow */
    static @Nullable MailDomain at(String text, int start, boolean sign) {
        Matcher label = LABEL.matcher(text).region(start, text.length());
        if (!label.lookingAt()) {
            return null;
        }
        String first = label.group().toLowerCase(Locale.ROOT);
        MailDomain domain = new MailDomain(first, 1, label.end(), false);
        while (domain.labels < MAX_LABELS) {
            int next = afterDot(text, domain, sign);
            if (next < 0 || !label.region(next, text.length()).lookingAt()) {
                break;
            }
            boolean top = sign ? isTop(label.group()) : isKnownTop(label.group());
            domain = new MailDomain(first, domain.labels + 1, label.end(), top);
        }
        return domain;
    }

    private static int afterDot(String text, MailDomain domain, boolean sign) {
        Matcher plain = PLAIN_DOT.matcher(text).region(domain.end, text.length());
        if (plain.lookingAt()) {
            return domain.hasTop && startsSentence(text, domain.end, plain.end()) ? -1 : plain.end();
        }
        Matcher spoken = SPOKEN_DOT.matcher(text).region(domain.end, text.length());
        if (spoken.lookingAt()) {
            boolean top = TOP.matcher(text).region(spoken.end(), text.length()).lookingAt();
            return top || !domain.hasTop ? spoken.end() : -1;
        }
        Matcher loose = LOOSE_DOT.matcher(text).region(domain.end, text.length());
        loose.useTransparentBounds(true);
        boolean dot =
                !domain.hasTop && loose.lookingAt() && (sign || loose.group().indexOf('.') >= 0);
        return dot ? loose.end() : -1;
    }

    /** <em>jan@voorbeeld.nl.Graag</em>. */
    private static boolean startsSentence(String text, int end, int next) {
        return Character.isUpperCase(text.charAt(next)) && Character.isLowerCase(text.charAt(end - 1));
    }

    private static boolean isTop(String label) {
        return label.length() > 1 && Character.isLetter(label.charAt(0)) && Character.isLetter(label.charAt(1));
    }

    /** Also before a word: <em>jan (at) voorbeeld.nlgraag</em>. */
    private static boolean isKnownTop(String label) {
        return TOP.matcher(label).matches() || GLUED_TOP.matcher(label).matches();
    }

    boolean isLikely() {
        return hasTop || isProvider() || isAddressOfMachine();
    }

    boolean isProvider() {
        return PROVIDERS.contains(first);
    }

    boolean isOnlyProvider() {
        return isProvider() && !WORDS.contains(first);
    }

    /** <em>ordered at bol.com</em>, <em>at what point in</em>. */
    boolean isPlace() {
        return ShopNames.contains(first) || NO_DOMAINS.contains(first);
    }

    /** <em>192.168.1.1</em>. */
    boolean isAddressOfMachine() {
        return labels == 4 && first.chars().allMatch(Character::isDigit);
    }
}
