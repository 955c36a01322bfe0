package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds house numbers before the name of a street, as in English and French: <em>12 Baker Street</em>, <em>16 rue de la Loi</em>. */
final class NumberedStreets {
    private static final String ENGLISH =
            "\\h(?!(?:Stars?|Hour|Day|Minute|Min|Week|Year)\\h)(?:\\p{Lu}\\p{L}{1,20}+\\h){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln"
                    + "|Drive|Court|Crescent|Boulevard|Blvd|Terrace|Gardens)(?!\\p{L})";

    private static final String FRENCH =
            "(?:\\h(?:bis|ter))?,?\\h(?i:rue|avenue|av\\.|boulevard|bd|chemin|impasse|allée|quai)"
                    + "\\h(?:\\p{Lu}|(?:des?|du|la|les?)\\h|[dl]['\u2019])";

    private static final Pattern NUMBERED =
            Pattern.compile("(?=\\d)(?<![\\p{L}\\p{N}])(?<![.,:/#€$£-])(?<number>\\d{1,5}[a-zA-Z]?)" + "(?=" + ENGLISH
                    + "|" + FRENCH + ")");

    private NumberedStreets() {}

    static List<PersonalData> find(String text) {
        List<PersonalData> found = new ArrayList<>();
        Matcher matcher = NUMBERED.matcher(text);
        while (matcher.find()) {
            if (!OtherNumbers.countsSomething(text, matcher.end("number"))) {
                found.add(new PersonalData(PersonalData.Kind.ADDRESS, matcher.start("number"), matcher.end("number")));
            }
        }
        return found;
    }
}
