package nl.knelpunt.app.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.knelpunt.contract.ConfigurationProblems;
import nl.knelpunt.contract.YamlMapping;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads figures out of a scenario, each within its bounds. */
final class Figures {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final double GREATEST_SPREAD = 20;

    private Figures() {}

    static double number(YamlMapping from, String key, double otherwise, double least, double most) {
        var number = number(from, key, least, most);
        return number == null ? otherwise : number;
    }

    /** @return null if it is missing or wrong */
    private static @Nullable Double number(YamlMapping from, String key, double least, double most) {
        return from.optional(key, text -> within(text, least, most), "a number from " + shown(least, most));
    }

    /** @return null if it is missing or wrong, which is then a problem */
    static @Nullable Double required(YamlMapping from, String key, double least, double most) {
        if (!from.has(key)) {
            from.required(key);
            return null;
        }
        return number(from, key, least, most);
    }

    static double share(YamlMapping from, String key, double otherwise) {
        return number(from, key, otherwise, 0, 1);
    }

    static Duration duration(YamlMapping from, String key, Duration otherwise) {
        var duration = from.optional(key, Figures::positive, "a duration up to P365D, such as PT5M or P2D");
        return duration == null ? otherwise : duration;
    }

    /** A median and a spread, each of which may be left out. */
    static Spell spell(YamlMapping parent, String key, Spell otherwise) {
        var from = parent.optionalMapping(key);
        var spell = new Spell(
                duration(from, "median", otherwise.median()),
                number(from, "spread", otherwise.spread(), 1, GREATEST_SPREAD));
        from.done();
        return spell;
    }

    /** Weights with spaces between them, not all of them zero. */
    static List<Double> weights(YamlMapping from, String key, List<Double> otherwise) {
        var weights = from.optional(
                key,
                text -> weights(text, otherwise.size()),
                otherwise.size() + " numbers from 0 with spaces between them, not all 0");
        return weights == null ? otherwise : weights;
    }

    /** @return the number, or null if it is none, which is then a problem */
    static @Nullable Double number(
            ScalarNode name, ScalarNode value, double least, double most, ConfigurationProblems problems) {
        try {
            return within(value.getValue(), least, most);
        } catch (NumberFormatException e) {
            problems.add(value, "\"" + name.getValue() + "\" must be a number from " + shown(least, most));
            return null;
        }
    }

    static String required(
            YamlMapping from, String key, String what, Set<String> known, ConfigurationProblems problems) {
        var value = from.required(key);
        if (!value.isEmpty() && !known.contains(value)) {
            problems.addUnknown(from.at(key), what, value, known);
            return "";
        }
        return value;
    }

    private static List<Double> weights(String text, int count) {
        var weights = Arrays.stream(text.trim().split("[\\s,]+"))
                .map(weight -> within(weight, 0, Double.MAX_VALUE))
                .toList();
        if (weights.size() != count || weights.stream().allMatch(weight -> weight == 0)) {
            throw new NumberFormatException();
        }
        return weights;
    }

    private static double within(String text, double least, double most) {
        var number = Double.parseDouble(text);
        if (!(number >= least && number <= most)) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static String shown(double least, double most) {
        return String.format(Locale.ROOT, "%s to %s", shown(least), shown(most));
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static Duration positive(String text) {
        var duration = Duration.parse(text);
        if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException();
        }
        return duration;
    }
}
