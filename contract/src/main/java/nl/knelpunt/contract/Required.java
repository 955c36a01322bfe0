package nl.knelpunt.contract;

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

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }

    static void confidence(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " must be from 0 to 1");
        }
    }
}
