package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, also those that were written for people only: <em>jan (at) voorbeeld punt nl</em>. */
final class Emails {
    private static final int MAX_LOCAL_CHARS = 64;
    private static final String LOCAL_MARKS = "._+-'&%~#!$*=?^`{|}";

    private static final Pattern AT = Pattern.compile(
            "(?=[@\uFF20\uFE6B%&(\\[{<_#*\\h-])(?:(?<spaced>\\h{1,2}@(?!t\\h)\\h{0,2}|@\\h{1,2})"
                    + "|(?<sign>[@\uFF20\uFE6B]+|%40|&#64;|&#x40;|&commat;)"
                    + "|(?<bracketed>\\h{0,2}[(\\[{<#*]\\h?(?:at|at sign|ät|aet|a|ad|bij|chez|arobase|a?ap(?:en|e)?staart(?:je)?|[@\uFF20])\\h?[)\\]}>#*]\\h{0,2})"
                    + "|(?<named>\\h(?:a?ap(?:en|e)?staart(?:je)?|@t|at sign|arobase|klammeraffe)\\h)"
                    + "|(?<weak>(?:\\h|[_-])(?:at|ät|aet)(?:\\h|[_-])))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Before these it is the shop that is at a place, not an address: <em>ordered at voorbeeld.nl</em>. */
    private static final Set<String> NO_NAMES = Set.of(
            "order",
            "orders",
            "ordered",
            "ordering",
            "bought",
            "buy",
            "buying",
            "purchase",
            "purchased",
            "shop",
            "shopped",
            "shopping",
            "look",
            "looked",
            "looking",
            "is",
            "was",
            "are",
            "were",
            "am",
            "be",
            "been",
            "work",
            "works",
            "available",
            "store",
            "account",
            "found",
            "here",
            "it",
            "them",
            "this",
            "that",
            "service",
            "support",
            "site",
            "website",
            "customer",
            "products",
            "items",
            "prices",
            "paid",
            "seen",
            "saw",
            "chat",
            "team",
            "people",
            "staff",
            "everyone",
            "someone",
            "you",
            "us",
            "back",
            "placed",
            "anything",
            "not",
            "all",
            "only",
            "sale",
            "deal",
            "directly",
            "online",
            "again",
            "stuff",
            "things",
            "booked",
            "checked",
            "person",
            "employee",
            "friends");

    private Emails() {}

    static List<PersonalData> find(String text) {
        List<PersonalData> found = new ArrayList<>();
        Matcher at = AT.matcher(text);
        int free = 0;
        int from = 0;
        while (at.find(from)) {
            MailDomain domain = MailDomain.at(text, at.end(), at.group("sign") != null);
            int start = domain != null && domain.isLikely() ? localStart(text, at, free) : -1;
            if (domain != null && start >= 0 && isMeant(text.substring(start, at.start()), at, domain)) {
                found.add(new PersonalData(PersonalData.Kind.EMAIL, start, domain.end()));
                free = domain.end();
                from = free;
                continue;
            }
            // the space after one may be the space before another
            from = Math.max(at.start() + 1, at.end() - 1);
        }
        return found;
    }

    private static int localStart(String text, Matcher at, int free) {
        int start = runStart(text, at.start(), free);
        if (start < 0 || at.group("sign") != null) {
            return start;
        }
        Matcher spoken = MailDomain.SPOKEN_BEFORE.matcher(text);
        for (int parts = 0; parts < 4; parts++) {
            spoken.region(Math.max(free, start - 24), start);
            int before = spoken.find() ? runStart(text, spoken.start(), free) : -1;
            if (before < 0) {
                break;
            }
            start = before;
        }
        return start;
    }

    /** Where the name before an offset starts, or -1 if none is there. */
    private static int runStart(String text, int end, int free) {
        int start = end;
        while (start > free && end - start < MAX_LOCAL_CHARS && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        return start < end ? start : -1;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT
                || LOCAL_MARKS.indexOf(c) >= 0;
    }

    private static boolean isMeant(String local, Matcher at, MailDomain domain) {
        if (at.group("sign") != null) {
            return domain.hasTop() || domain.isProvider() || (local.length() > 1 && domain.isAddressOfMachine());
        }
        if (at.group("weak") == null) {
            boolean spaced = at.group("spaced") != null;
            return domain.hasTop() || (spaced ? domain.isOnlyProvider() : domain.isProvider());
        }
        String name = local.toLowerCase(Locale.ROOT);
        return domain.hasTop() && !domain.isPlace() && (domain.isProvider() || !NO_NAMES.contains(name));
    }
}
