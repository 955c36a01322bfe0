package nl.knelpunt.service;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Names the store of a metric of Kafka Streams in the tag {@code store}. Kafka has a tag for each kind of store, and
 * Prometheus refuses a metric whose series differ in their tags: of two kinds it would show one.
 */
final class StoreTag implements MeterFilter {
    private static final String KIND = "state.id";

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.replaceTags(id.getTags().stream()
                .map(tag -> tag.getKey().endsWith(KIND) ? Tag.of("store", tag.getValue()) : tag)
                .toList());
    }
}
