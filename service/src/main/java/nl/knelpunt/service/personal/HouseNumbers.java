package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that are called one, which are a house's if a postcode is near: <em>1234 AB, dus met huisnummer 60</em>. */
final class HouseNumbers {
    private record Called(PersonalData data, int labelStart, boolean house) {}

    private static final int NEAR_CHARS = 40;
    private static final int MARK = '[';

    private static final Pattern CALLED = Pattern.compile(
            "(?=[behmnwaoBEHMNWAO])(?<!\\p{L})" + Addresses.LABEL + "(?<number>" + Addresses.NUMBER + ")");
    private static final Pattern HOUSE = Pattern.compile("(?i:.*(?:h[au][iu]s|house|hnr).*)");

    private final String text;
    private final List<Called> numbers = new ArrayList<>();
    private int next;

    private HouseNumbers(String text) {
        this.text = text;
    }

    static HouseNumbers of(String text) {
        HouseNumbers numbers = new HouseNumbers(text);
        Matcher called = CALLED.matcher(text);
        while (called.find()) {
            PersonalData data =
                    new PersonalData(PersonalData.Kind.ADDRESS, called.start("number"), called.end("number"));
            boolean house = HOUSE.matcher(text.substring(called.start(), called.start("number")))
                    .matches();
            numbers.numbers.add(new Called(data, called.start(), house));
        }
        return numbers;
    }

    /** The one of a postcode, which is to be asked for in the order of the text. */
    @Nullable
    PersonalData near(Postcodes.Postcode postcode) {
        int start = postcode.data().start();
        int end = postcode.data().end();
        while (next < numbers.size() && numbers.get(next).data().end() + NEAR_CHARS < start) {
            next++;
        }
        for (int i = next; i < numbers.size() && numbers.get(i).labelStart() <= end + NEAR_CHARS; i++) {
            Called number = numbers.get(i);
            boolean apart = number.data().end() <= start
                    ? isNear(number.data().end(), start)
                    : number.labelStart() >= end && isNear(end, number.labelStart());
            if (apart && (number.house() || (postcode.likely() && isOfHouse(number)))) {
                return number.data();
            }
        }
        return null;
    }

    /** And nothing between them was hidden, whose mark would be shorter or longer. */
    private boolean isNear(int from, int to) {
        if (to - from > NEAR_CHARS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == MARK || text.charAt(i) == Redaction.COVER) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfHouse(Called number) {
        PersonalData data = number.data();
        return NumberContext.before(text, data.start()) != NumberContext.ORDER
                && !OtherNumbers.countsMoreThanLetter(text, data.end());
    }
}
