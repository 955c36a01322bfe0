package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds what tells a house: its number, with the postcode if there is one. The street alone is left. */
final class Addresses {
    /** With what tells the doors of a house apart: <em>12a</em>, <em>12-bis</em>, <em>12 II</em>, <em>12/3</em>. */
    static final String NUMBER = "\\d{1,5}(?:\\h?[-/]\\h?\\d{1,4}[a-zA-Z]?|[-/]?[a-zA-Z]{1,2}(?:-?\\d{1,3})?"
            + "|\\h?[-/]?\\h?(?:(?i:bis|ter|hs|huis|rood|zwart|hoog|boven|beneden|[1-4]\\h?hoog)|II|III|IV|[A-Z]))?"
            + "(?![\\p{L}\\p{N}])";

    /** Before a house number. */
    static final String LABEL =
            "(?i:(?:(?:en|met|and|with|op|at|bij)\\h)?(?:huis\\h?nummer|house number|hausnummer|huisnr|huisnum|hnr|nummer|number|nr|no|num)"
                    + "[\\h.:]{0,3}(?:is\\h)?)";

    private static final int NEAR_CHARS = 60;

    private Addresses() {}

    static List<PersonalData> find(String text) {
        List<PersonalData> streets = Streets.find(text);
        List<PersonalData> postcodes = postcodes(text, streets);
        List<PersonalData> all = new ArrayList<>(postcodes);
        int next = 0;
        for (PersonalData street : streets) {
            while (next < postcodes.size() && postcodes.get(next).end() <= street.start()) {
                next++;
            }
            if (next == postcodes.size() || postcodes.get(next).start() >= street.end()) {
                all.add(street);
            }
        }
        return all;
    }

    /** With the house numbers that belong to them, in the order of the text. */
    private static List<PersonalData> postcodes(String text, List<PersonalData> streets) {
        BitSet streetStarts = new BitSet();
        streets.forEach(street -> streetStarts.set(street.start()));
        HouseNumbers numbers = HouseNumbers.of(text);
        List<PersonalData> found = new ArrayList<>();
        for (Postcodes.Postcode postcode : Postcodes.find(text)) {
            PersonalData number = numbers.near(postcode);
            boolean near = postcode.likely() && isNear(streetStarts, postcode.data());
            if (postcode.sure() || number != null || near) {
                found.add(postcode.data());
            }
            if (number != null) {
                found.add(number);
            }
        }
        return withoutOverlaps(found);
    }

    private static List<PersonalData> withoutOverlaps(List<PersonalData> found) {
        found.sort(Comparator.comparingInt(PersonalData::start)
                .thenComparing(Comparator.comparingInt(PersonalData::end).reversed()));
        List<PersonalData> apart = new ArrayList<>();
        for (PersonalData data : found) {
            if (apart.isEmpty() || apart.getLast().end() <= data.start()) {
                apart.add(data);
            }
        }
        return apart;
    }

    private static boolean isNear(BitSet streets, PersonalData postcode) {
        int street = streets.nextSetBit(Math.max(0, postcode.start() - NEAR_CHARS));
        return street >= 0 && street < postcode.end() + NEAR_CHARS;
    }
}
