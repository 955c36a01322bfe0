package nl.knelpunt.bench.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The share of the complaints placed on their step, 0 to 1; null where there were none. The first two are of those whose text
 * names no step, the others of those whose text does.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StepAccuracy(
        @Nullable Double stepAccuracyTextOnly,
        @Nullable Double stepAccuracyWithTimeline,
        @Nullable Double stepAccuracyNamedTextOnly,
        @Nullable Double stepAccuracyNamedWithTimeline) {
    static final StepAccuracy UNKNOWN = new StepAccuracy(null, null, null, null);
}
