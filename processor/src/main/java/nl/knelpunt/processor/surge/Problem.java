package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cell's open problem. */
final class Problem {
    private static final int USUAL_AFTER_WINDOWS = 2 * Slots.WINDOWS_PER_WEEK;
    private static final int LEAST_WINDOWS = 6;
    private static final double OVER = 4;
    private static final double GREW = 1.5;
    private static final int PART_OF_AGE = 8;

    final String id;
    final long since;
    private final long opened;
    private Attributes.@Nullable Named named;
    private double seen;
    private double expected;
    private double toldSeen;
    private long toldAt;
    private double over;

    Problem(String id, long since, long opened) {
        this.id = id;
        this.since = since;
        this.opened = opened;
        this.toldAt = opened;
    }

    /** The attribute value that explains most of it, or null if none does. */
    Attributes.@Nullable Named named() {
        return named;
    }

    long seen() {
        return Math.round(seen);
    }

    double expected() {
        return expected;
    }

    /** Says what explains it, and how many were seen and expected of that since it began. */
    void explain(Attributes.@Nullable Named named, double seen, double expected) {
        this.named = named;
        this.seen = seen;
        this.expected = expected;
    }

    void add() {
        seen++;
    }

    boolean isYoung(long now) {
        return now - opened <= 24 * Slots.WINDOWS_PER_HOUR;
    }

    /** What lasts two weeks is how the shop works now: the norm learns it, and so the problem ends. */
    boolean isUsualByNow(long now) {
        return now - opened > USUAL_AFTER_WINDOWS;
    }

    /** Whether to tell: it grew by half, or it grew and an hour passed, or an eighth of its age once that is longer. */
    boolean isNews(long now) {
        var pause = Math.max(Slots.WINDOWS_PER_HOUR, (now - opened) / PART_OF_AGE);
        return now > toldAt && (seen >= GREW * toldSeen || (seen > toldSeen && now - toldAt >= pause));
    }

    void told(long now) {
        toldSeen = seen;
        toldAt = now;
    }

    /**
     * At the end of a window: sums up the evidence that it is over, by a likelihood ratio of the usual rate against half the
     * surplus so far (E. S. Page, Continuous inspection schemes, Biometrika 41, 1954).
     *
     * @return whether that is enough
     */
    boolean isOver(int seenInWindow, double expectedInWindow, long window) {
        expected += expectedInWindow;
        var half = 1 + Math.max(0.05, (seen / Math.max(expected, 1e-9) - 1) / 2);
        over = Math.max(0, over + expectedInWindow * (half - 1) - seenInWindow * Math.log(half));
        return over > OVER && window - opened >= LEAST_WINDOWS;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeLong(since);
        out.writeLong(opened);
        out.writeByte(named == null ? Attribute.NONE : named.attribute());
        out.writeUTF(named == null ? "" : named.value());
        out.writeDouble(seen);
        out.writeDouble(expected);
        out.writeDouble(toldSeen);
        out.writeLong(toldAt);
        out.writeDouble(over);
    }

    static Problem read(DataInput in) throws IOException {
        var problem = new Problem(in.readUTF(), in.readLong(), in.readLong());
        var attribute = in.readByte();
        var value = in.readUTF();
        problem.named = attribute == Attribute.NONE ? null : new Attributes.Named(attribute, value);
        problem.seen = in.readDouble();
        problem.expected = in.readDouble();
        problem.toldSeen = in.readDouble();
        problem.toldAt = in.readLong();
        problem.over = in.readDouble();
        return problem;
    }
}
