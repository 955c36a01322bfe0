package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** How often something happened in each of the last 72 counting windows, and in each hour of the last week. */
final class Counts {
    static final int WINDOWS = 72;
    static final int HOURS = Slots.HOURS_PER_WEEK;

    private final int[] windows = new int[WINDOWS];
    private final int[] hours = new int[HOURS];

    /** Makes room for a window that begins. */
    void open(long window) {
        windows[Math.floorMod(window, WINDOWS)] = 0;
        if (Slots.beginsAnHour(window)) {
            hours[Math.floorMod(Slots.hourOf(window), HOURS)] = 0;
        }
    }

    /** @param window not after now, and in its hour not more than a week before */
    void add(long window, long now) {
        if (now - window < WINDOWS) {
            windows[Math.floorMod(window, WINDOWS)]++;
        }
        hours[Math.floorMod(Slots.hourOf(window), HOURS)]++;
    }

    int inWindow(long window) {
        return windows[Math.floorMod(window, WINDOWS)];
    }

    int inHour(long hour) {
        return hours[Math.floorMod(hour, HOURS)];
    }

    void clear() {
        Arrays.fill(windows, 0);
        Arrays.fill(hours, 0);
    }

    void write(DataOutput out) throws IOException {
        StateBytes.writeSparse(out, windows);
        StateBytes.writeSparse(out, hours);
    }

    void read(DataInput in) throws IOException {
        StateBytes.readSparse(in, windows);
        StateBytes.readSparse(in, hours);
    }
}
