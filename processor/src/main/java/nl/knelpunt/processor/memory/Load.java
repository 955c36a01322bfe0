package nl.knelpunt.processor.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.knelpunt.contract.NormLearnt;
import org.jspecify.annotations.Nullable;

/**
 * How many orders were on a stretch at the end of each block of hours, beside what is usual. An order is counted in the block in
 * which it began, so that one whose end nobody tells is forgotten with it, after {@value #BLOCKS} blocks: two weeks.
 */
final class Load {
    private static final long BLOCK_SECONDS =
            Duration.ofHours(NormLearnt.LOAD_HOURS).toSeconds();
    private static final int BLOCKS = 4 * 14;

    /** Of the difference to what is usual a block makes up so much, when many are known: about a month. */
    private static final double LEARNING = 1 / 112.0;

    private final int[] open = new int[BLOCKS];
    private final double[] ratios = new double[BLOCKS];
    private double usual;
    private int known;
    private long block = Long.MIN_VALUE;

    void began(Instant at) {
        count(at, 1);
    }

    void ended(Instant since, Instant at) {
        roll(block(at));
        count(since, -1);
    }

    private void count(Instant began, int orders) {
        var of = block(began);
        roll(of);
        if (of > block - BLOCKS) {
            var place = Math.floorMod(of, BLOCKS);
            open[place] = Math.max(0, open[place] + orders);
        }
    }

    private void roll(long to) {
        if (block == Long.MIN_VALUE || to - block > BLOCKS) {
            Arrays.fill(open, 0);
            Arrays.fill(ratios, 1);
            block = Math.max(block, to);
        }
        for (; block < to; block++) {
            var now = Arrays.stream(open).sum();
            known++;
            usual += Math.max(LEARNING, 1.0 / known) * (now - usual);
            ratios[Math.floorMod(block, BLOCKS)] = usual == 0 ? 1 : now / usual;
            open[Math.floorMod(block + 1, BLOCKS)] = 0;
        }
    }

    private static long block(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), BLOCK_SECONDS);
    }

    /** Beside what is usual, 1, in each block, the latest last. */
    List<Double> blocks() {
        var all = new ArrayList<Double>();
        for (var at = block - Math.min(known, BLOCKS - 1); at < block; at++) {
            all.add(ratios[Math.floorMod(at, BLOCKS)]);
        }
        return all;
    }

    /** @return the end of the last block; null if there is none */
    @Nullable
    Instant until() {
        return known == 0 ? null : Instant.ofEpochSecond(block * BLOCK_SECONDS);
    }

    /** Beside what is usual, when an order began; 1 if that is not known. */
    double at(Instant time) {
        var of = Math.min(block(time), block - 1);
        return known == 0 || of <= block - Math.min(known + 1, BLOCKS) ? 1 : ratios[Math.floorMod(of, BLOCKS)];
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(block);
        out.writeDouble(usual);
        out.writeInt(known);
        for (var i = 0; i < BLOCKS; i++) {
            out.writeInt(open[i]);
            out.writeDouble(ratios[i]);
        }
    }

    static Load read(DataInput in) throws IOException {
        var load = new Load();
        load.block = in.readLong();
        load.usual = in.readDouble();
        load.known = in.readInt();
        for (var i = 0; i < BLOCKS; i++) {
            load.open[i] = in.readInt();
            load.ratios[i] = in.readDouble();
        }
        return load;
    }
}
