package nl.knelpunt.bench.detection;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
final class Rounded {
    private Rounded() {}

    /** To a tenth of a percent. */
    static double share(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    /** To a hundredth. */
    static double number(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /** @return the share of those that hold; null if there are none */
    static @Nullable Double share(Collection<Boolean> all) {
        return all.isEmpty()
                ? null
                : share((double) all.stream().filter(each -> each).count() / all.size());
    }

    /** @return the value that this share of the values does not exceed; null if that is infinite, or there are none */
    static @Nullable Double quantile(Collection<Double> values, double share) {
        if (values.isEmpty()) {
            return null;
        }
        var sorted = values.stream().sorted().toList();
        var value = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return Double.isInfinite(value) ? null : (Double) number(value);
    }

    /** @return null if there are none */
    static @Nullable Double mean(Collection<Integer> values) {
        return values.isEmpty()
                ? null
                : (Double) number(
                        values.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }
}
