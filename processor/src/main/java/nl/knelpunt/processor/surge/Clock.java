package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** The events' own time: it is as late as the latest of them, and in the shop's zone has a place in the week. */
final class Clock {
    private final ZoneId zone;
    private final int[] hoursOfWeek = new int[Slots.HOURS_PER_WEEK];
    private boolean begun;
    private Instant latest = Instant.EPOCH;
    private long window;

    Clock(ZoneId zone) {
        this.zone = zone;
    }

    boolean hasBegun() {
        return begun;
    }

    Instant latest() {
        return latest;
    }

    /** The counting window that runs. */
    long window() {
        return window;
    }

    long hour() {
        return Slots.hourOf(window);
    }

    int hourOfWeek() {
        return hourOfWeek(hour());
    }

    /** @param hour the one that runs, or one of the week before it */
    int hourOfWeek(long hour) {
        return hoursOfWeek[Math.floorMod(hour, Slots.HOURS_PER_WEEK)];
    }

    /** How much of the window has passed, 0 to 1. */
    double passed() {
        return Slots.passed(window, latest);
    }

    /** Sets it, at first or after a gap. */
    void set(Instant to) {
        begun = true;
        latest = to;
        window = Slots.window(to);
        for (var back = 0; back < Slots.HOURS_PER_WEEK; back++) {
            note(hour() - back);
        }
    }

    /** @param to not before {@link #latest}, and in the window that runs */
    void move(Instant to) {
        latest = to;
    }

    void nextWindow() {
        window++;
        latest = Slots.startOf(window);
        if (Slots.beginsAnHour(window)) {
            note(hour());
        }
    }

    private void note(long hour) {
        hoursOfWeek[Math.floorMod(hour, Slots.HOURS_PER_WEEK)] = Slots.ofWeek(hour, zone);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(begun);
        out.writeLong(latest.getEpochSecond());
        out.writeInt(latest.getNano());
    }

    void read(DataInput in) throws IOException {
        var hasBegun = in.readBoolean();
        set(Instant.ofEpochSecond(in.readLong(), in.readInt()));
        begun = hasBegun;
    }
}
