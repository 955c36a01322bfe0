package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The attributes that are watched. All their values have a number together, under which a cell keeps its {@link Stream}. */
final class Attributes {
    private final List<String> names;
    private final Attribute[] all;
    private final int values;

    /** A value of an attribute, by which a problem is named. */
    record Named(int attribute, String value) {}

    Attributes(SurgeSettings settings) {
        names = settings.attributes();
        values = settings.values();
        all = new Attribute[names.size()];
        for (var a = 0; a < all.length; a++) {
            all[a] = new Attribute(values);
        }
    }

    int count() {
        return all.length;
    }

    /** How many numbers there are. */
    int numbers() {
        return all.length * values;
    }

    Attribute get(int attribute) {
        return all[attribute];
    }

    int attributeOf(int number) {
        return number / values;
    }

    int placeOf(int number) {
        return number % values;
    }

    /**
     * Finds the numbers of what is watched of these, by attribute; makes them where it can, {@link Attribute#NONE} else.
     *
     * @param left told which number another value had to leave
     */
    List<Integer> numbers(Map<String, String> of, IntConsumer left) {
        var numbers = new Integer[all.length];
        for (var a = 0; a < all.length; a++) {
            var first = a * values;
            var place = all[a].placeFor(of.get(names.get(a)), leaving -> left.accept(first + leaving));
            numbers[a] = place == Attribute.NONE ? Attribute.NONE : first + place;
        }
        return List.of(numbers);
    }

    String nameOf(Named named) {
        return names.get(named.attribute());
    }

    Named named(int number) {
        var attribute = attributeOf(number);
        return new Named(attribute, all[attribute].value(placeOf(number)));
    }

    /** @return its number, or {@link Attribute#NONE} if it had to leave */
    int numberOf(Named named) {
        var place = all[named.attribute()].place(named.value());
        return place == Attribute.NONE ? Attribute.NONE : named.attribute() * values + place;
    }

    /** Whether what has these numbers belongs to what is named; everything does if nothing is. */
    boolean isOf(@Nullable Named named, List<Integer> numbers) {
        if (named == null) {
            return true;
        }
        var number = numberOf(named);
        return number != Attribute.NONE && number == numbers.get(named.attribute());
    }

    boolean isOf(@Nullable Named named, Map<String, String> attributes) {
        return named == null || named.value().equals(attributes.get(nameOf(named)));
    }

    void ordered(List<Integer> numbers) {
        for (var a = 0; a < all.length; a++) {
            if (numbers.get(a) != Attribute.NONE) {
                all[a].ordered(placeOf(numbers.get(a)));
            }
        }
    }

    void learn(int number, double count) {
        all[attributeOf(number)].learn(placeOf(number), count);
    }

    /** At the end of an hour. */
    void fade() {
        for (var attribute : all) {
            attribute.fade();
        }
    }

    void write(DataOutput out) throws IOException {
        for (var attribute : all) {
            attribute.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        for (var attribute : all) {
            attribute.read(in);
        }
    }
}
