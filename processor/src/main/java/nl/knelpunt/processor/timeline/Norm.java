package nl.knelpunt.processor.timeline;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long a stretch usually takes: a quantile sketch (DDSketch, Masson, Rim and Lee 2019) in which older durations count less, by
 * forward decay (Cormode, Shkapenyuk, Srivastava and Xu 2009), so that the order of arrival does not matter. Durations are in
 * seconds. Not for several threads.
 */
public final class Norm implements Usual {
    /** Relative error of a quantile. */
    private static final double ACCURACY = 0.005;

    /** Enough for a second to a century at that accuracy; so is the size of its state bounded. */
    private static final int MAX_BINS = 2_300;

    /** How many half-lives weights may grow before they are all scaled down. */
    private static final double MAX_EXPONENT = 60;

    static final double LONGER_THAN_ALL = 1.5;

    private final @Nullable Duration halfLife;
    private DDSketch sketch = empty();
    private @Nullable Instant landmark;

    /** @param halfLife after which a duration counts half; null for no decay */
    public Norm(@Nullable Duration halfLife) {
        this.halfLife = halfLife;
    }

    private static DDSketch empty() {
        return DDSketches.logarithmicCollapsingLowestDense(ACCURACY, MAX_BINS);
    }

    /**
     * Learns a duration.
     *
     * @param seconds 0 or more
     * @param at when it ended
     * @throws IllegalArgumentException if it is negative
     */
    public void add(double seconds, Instant at) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("a duration must not be negative");
        }
        if (landmark == null) {
            landmark = at;
        }
        var exponent = halfLives(landmark, at);
        if (exponent > MAX_EXPONENT) {
            scaleDown(exponent);
            landmark = at;
            exponent = 0;
        }
        sketch.accept(seconds, Math.pow(2, exponent));
    }

    private double halfLives(Instant from, Instant to) {
        return halfLife == null ? 0 : (double) Duration.between(from, to).toMillis() / halfLife.toMillis();
    }

    private void scaleDown(double exponent) {
        var factor = Math.pow(2, -exponent);
        var scaled = empty();
        var mapping = sketch.getIndexMapping();
        var positive = sketch.getPositiveValueStore();
        positive.forEach((index, count) -> scaled.accept(mapping.value(index), count * factor));
        var zeros = sketch.getCount() - positive.getTotalCount();
        if (zeros > 0) {
            scaled.accept(0, zeros * factor);
        }
        sketch = scaled;
    }

    /** How many durations it knows, older ones counting less, as of a time. */
    public double count(Instant at) {
        return landmark == null ? 0 : sketch.getCount() * Math.pow(2, -halfLives(landmark, at));
    }

    @Override
    public OptionalDouble quantile(double share) {
        return sketch.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sketch.getValueAtQuantile(share));
    }

    @Override
    public OptionalDouble expected(double seconds) {
        if (sketch.isEmpty()) {
            return OptionalDouble.empty();
        }
        var shorter = share(seconds);
        var expected = sketch.getValueAtQuantile(shorter + (1 - shorter) / 2);
        return OptionalDouble.of(expected > seconds ? expected : seconds * LONGER_THAN_ALL);
    }

    /** Which share of the durations is not longer. */
    private double share(double seconds) {
        var mapping = sketch.getIndexMapping();
        var positive = sketch.getPositiveValueStore();
        var notLonger = new double[] {sketch.getCount() - positive.getTotalCount()};
        positive.forEach((index, count) -> notLonger[0] += mapping.value(index) <= seconds ? count : 0);
        return Math.min(1, notLonger[0] / sketch.getCount());
    }

    /** Writes all that it has learnt, for {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(landmark != null);
        if (landmark != null) {
            out.writeLong(landmark.toEpochMilli());
            var bytes = GrowingByteArrayOutput.withDefaultInitialCapacity();
            sketch.encode(bytes, true);
            out.writeInt(bytes.numWrittenBytes());
            out.write(bytes.backingArray(), 0, bytes.numWrittenBytes());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param halfLife that it had
     * @throws IOException if it is something else
     */
    public static Norm read(DataInput in, @Nullable Duration halfLife) throws IOException {
        var norm = new Norm(halfLife);
        if (in.readBoolean()) {
            norm.landmark = Instant.ofEpochMilli(in.readLong());
            var bytes = new byte[in.readInt()];
            in.readFully(bytes);
            norm.sketch.decodeAndMergeWith(ByteArrayInput.wrap(bytes));
        }
        return norm;
    }
}
