package nl.knelpunt.processor.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.knelpunt.contract.NormLearnt;
import org.jspecify.annotations.Nullable;

/** How many orders were on a stretch, block of hours by block, beside what is usual. */
final class Load {
    private static final long BLOCK_SECONDS =
            Duration.ofHours(NormLearnt.LOAD_HOURS).toSeconds();
    private static final int BLOCKS = 4 * 14;

    /** Of the difference to what is usual, a block makes up so much: about a month. */
    private static final double LEARNING = 1 / 112.0;

    /** An order whose end nobody tells is forgotten by and by: half of them in a month. */
    private static final double FORGETTING = Math.pow(0.5, 1 / 120.0);

    private final Deque<Double> blocks = new ArrayDeque<>();
    private double now;
    private double usual;
    private long block = Long.MIN_VALUE;

    void began(Instant at) {
        roll(at);
        now++;
    }

    void ended(Instant at) {
        roll(at);
        now = Math.max(0, now - 1);
    }

    private void roll(Instant at) {
        var current = Math.floorDiv(at.getEpochSecond(), BLOCK_SECONDS);
        if (block == Long.MIN_VALUE || current - block > BLOCKS) {
            blocks.clear();
            block = current;
        }
        for (; block < current; block++) {
            usual = usual == 0 ? now : usual + LEARNING * (now - usual);
            blocks.addLast(usual == 0 ? 1 : now / usual);
            if (blocks.size() > BLOCKS) {
                blocks.removeFirst();
            }
            now *= FORGETTING;
        }
    }

    /** Beside what is usual, 1, in each block, the latest last. */
    List<Double> blocks() {
        return new ArrayList<>(blocks);
    }

    /** @return the end of the last block; null if there is none */
    @Nullable
    Instant until() {
        return blocks.isEmpty() ? null : Instant.ofEpochSecond(block * BLOCK_SECONDS);
    }

    /** Beside what is usual, when an order began; 1 if that is not known. */
    double at(Instant time) {
        var back = block - 1 - Math.floorDiv(time.getEpochSecond(), BLOCK_SECONDS);
        if (blocks.isEmpty() || back >= blocks.size()) {
            return 1;
        }
        return blocks().get(blocks.size() - 1 - (int) Math.max(0, back));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(now);
        out.writeDouble(usual);
        out.writeLong(block);
        out.writeByte(blocks.size());
        for (var each : blocks) {
            out.writeDouble(each);
        }
    }

    static Load read(DataInput in) throws IOException {
        var load = new Load();
        load.now = in.readDouble();
        load.usual = in.readDouble();
        load.block = in.readLong();
        for (var left = in.readUnsignedByte(); left > 0; left--) {
            load.blocks.addLast(in.readDouble());
        }
        return load;
    }
}
