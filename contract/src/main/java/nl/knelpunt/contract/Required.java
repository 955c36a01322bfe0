package nl.knelpunt.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record's constructor demands of its components; JSON may leave any of them out. */
final class Required {
    private Required() {}

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    /** Without a list: an empty one. */
    static <T> List<T> copy(String field, @Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(withoutNull(field, list));
    }

    /** Without a map: an empty one. */
    static <K, V> Map<K, V> copy(String field, @Nullable Map<K, V> map) {
        if (map == null) {
            return Map.of();
        }
        withoutNull(field, map.keySet());
        withoutNull(field, map.values());
        return Map.copyOf(map);
    }

    static void notNegative(String field, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(field + " must not be negative");
        }
    }

    static void confidence(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " must be from 0 to 1");
        }
    }

    private static <C extends Collection<?>> C withoutNull(String field, C values) {
        for (var value : values) {
            if (value == null) {
                throw new IllegalArgumentException(field + " must not hold null");
            }
        }
        return values;
    }
}
