package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;

/**
 * What is usual in the shop as a whole, and when it is learnt: from what is at least a day old, and from the second week on from
 * what is a week old, so that what rots slowly does not become the norm before it is seen.
 */
final class Norm {
    private static final long LEAST_DELAY_HOURS = 24;
    private static final long MOST_DELAY_HOURS = 160;
    private static final double LEAST_COMPLAINTS = 500;

    /** A cell and its values raise the same false alarms, and small counts reach no bound exactly: measured. */
    private static final double OVERLAP = 2;

    /** So many times the usual orders, of whichever day, say little of what complaints are usual. */
    private static final double TOO_BUSY = 2;

    private final Clock clock;
    private final double falseProblems;
    private final Rhythm complaints = new Rhythm();
    private final Volume volume = new Volume();
    private final Spread spread = new Spread();
    private double[] rates = new double[Slots.HOURS_PER_WEEK];
    private long firstHour;
    private long learntUpTo;
    private double logAllowed = Double.NEGATIVE_INFINITY;

    Norm(Clock clock, double falseProblems) {
        this.clock = clock;
        this.falseProblems = falseProblems;
    }

    void begin() {
        firstHour = clock.hour();
        learntUpTo = firstHour;
    }

    /** Whether a day was learnt. */
    boolean isReady() {
        return learntUpTo - firstHour >= LEAST_DELAY_HOURS;
    }

    Volume volume() {
        return volume;
    }

    double spread() {
        return spread.value();
    }

    /** The logarithm of the false alarms allowed for each complaint. */
    double logAllowed() {
        return logAllowed;
    }

    /** For how many hours back the norm was not learnt from the counts that it judges. */
    long unlearntHours() {
        return clock.hour() - learntUpTo;
    }

    /** What the running window should have had by now, in usual windows. */
    double factorNow() {
        return volume.now(clock.window(), clock.hourOfWeek(), clock.passed()) * clock.passed();
    }

    double closeWindow() {
        return volume.close(clock.window(), clock.hourOfWeek());
    }

    /** At the end of the hour that runs. */
    void closeHour(Collection<Cell> cells, Attributes attributes) {
        var end = clock.hour() + 1;
        var wasReady = isReady();
        var delay = Math.clamp((end - firstHour) / 2, LEAST_DELAY_HOURS, MOST_DELAY_HOURS);
        while (learntUpTo < end - delay) {
            learn(learntUpTo++, cells, attributes);
        }
        attributes.fade();
        if (Math.floorMod(end, 24) == 0) {
            spread.fade();
        }
        if (!isReady()) {
            return;
        }
        if (!wasReady) {
            cells.forEach(cell -> cell.trustFrom(clock.window() + 1));
        }
        volume.refresh(clock, Math.min(end - firstHour, Slots.HOURS_PER_WEEK));
        rates = complaints.rates();
        var each = 0.0;
        for (var rate : rates) {
            each += rate / rates.length;
        }
        logAllowed = Math.log(OVERLAP * falseProblems / Math.max(LEAST_COMPLAINTS, each * 24 * SurgeSettings.PER_DAYS));
        for (var cell : cells) {
            cell.expect(clock.hour(), rates, volume, clock);
            cell.refreshShares(attributes);
        }
    }

    private void learn(long hour, Collection<Cell> cells, Attributes attributes) {
        var hourOfWeek = clock.hourOfWeek(hour);
        var factor = volume.factor(hour);
        volume.learn(hour, hourOfWeek);
        if (factor > TOO_BUSY) {
            return;
        }
        var count = 0.0;
        for (var cell : cells) {
            count += cell.learn(hour, hourOfWeek, factor, spread, attributes);
        }
        complaints.learn(hourOfWeek, count, factor);
    }

    /** Tells a cell what is usual, when it is new or was read. */
    void introduce(Cell cell) {
        if (isReady()) {
            cell.expect(clock.hour() - 1, rates, volume, clock);
        }
    }

    /** After a gap: what was counted before it says nothing about now, what was learnt does. */
    void resume() {
        volume.clear();
        var learnt = learntUpTo - firstHour;
        learntUpTo = clock.hour();
        firstHour = learntUpTo - Math.min(learnt, 2 * MOST_DELAY_HOURS);
    }

    void write(DataOutput out) throws IOException {
        complaints.write(out);
        volume.write(out);
        spread.write(out);
        out.writeLong(firstHour);
        out.writeLong(learntUpTo);
        out.writeDouble(logAllowed);
    }

    void read(DataInput in) throws IOException {
        complaints.read(in);
        volume.read(in);
        spread.read(in);
        firstHour = in.readLong();
        learntUpTo = in.readLong();
        logAllowed = in.readDouble();
        rates = complaints.rates();
    }
}
