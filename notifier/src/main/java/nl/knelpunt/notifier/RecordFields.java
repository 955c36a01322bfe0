package nl.knelpunt.notifier;

import com.samskivert.mustache.Mustache;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives templates the components of records, and nothing else: no method of an object can be named. */
final class RecordFields implements Mustache.Collector {
    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return switch (value) {
            case List<?> list -> list.iterator();
            case Probe _ -> null;
            // a section of its own
            case Record one -> List.of(one).iterator();
            default -> null;
        };
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object of, String name) {
        return switch (of) {
            case Probe.Fields _ -> (probe, field) -> ((Probe.Fields) probe).get(field);
            case Probe _ -> null;
            case Record one -> fetcher(one.getClass(), name);
            default -> null;
        };
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }

    private static Mustache.@Nullable VariableFetcher fetcher(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getAccessor)
                .findFirst()
                .<Mustache.VariableFetcher>map(accessor -> (one, field) -> accessor.invoke(one))
                .orElse(null);
    }
}
