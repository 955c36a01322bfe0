package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;

/**
 * What is usual in the shop as a whole, and when it is learnt: from what is at least a day old until a week is known, and from
 * then on from what is nearly a week old, so that what rots slowly does not become the norm before it is seen.
 */
final class Norm {
    private static final long LEAST_DELAY_HOURS = 24;
    private static final long MOST_DELAY_HOURS = 160;
    private static final double LEAST_COMPLAINTS = 500;

    /** A cell and its values raise the same false alarms, and small counts reach no bound exactly: measured. */
    private static final double OVERLAP = 2;

    private final Clock clock;
    private final double falseProblems;
    private final Rhythm complaints = new Rhythm();
    private final Volumes volumes;
    private final Spread spread = new Spread();
    private double[] rates = new double[Slots.HOURS_PER_WEEK];
    private long firstHour;
    private long learntUpTo;
    private double logAllowed = Double.NEGATIVE_INFINITY;

    Norm(Clock clock, SurgeSettings settings) {
        this.clock = clock;
        falseProblems = settings.falseProblems();
        volumes = new Volumes(settings);
    }

    void begin() {
        firstHour = clock.hour();
        learntUpTo = firstHour;
    }

    /** Whether a day was learnt. */
    boolean isReady() {
        return learntUpTo - firstHour >= LEAST_DELAY_HOURS;
    }

    /** Whether a week was learnt: before that nobody can say what is busy, or slow. */
    boolean knowsAWeek() {
        return learntUpTo - firstHour >= Slots.HOURS_PER_WEEK;
    }

    Volumes volumes() {
        return volumes;
    }

    double spread() {
        return spread.value();
    }

    /** The logarithm of the false alarms allowed for each complaint. */
    double logAllowed() {
        return logAllowed;
    }

    /** For how many hours back what grows slowly can be seen: of those the norm was not learnt. */
    long unlearntHours() {
        return knowsAWeek() ? clock.hour() - learntUpTo : 0;
    }

    /** At the end of the hour that runs. */
    void closeHour(Collection<Cell> cells, Attributes attributes) {
        var end = clock.hour() + 1;
        var wasReady = isReady();
        var delay = Math.clamp(end - firstHour - Slots.HOURS_PER_WEEK, LEAST_DELAY_HOURS, MOST_DELAY_HOURS);
        while (learntUpTo < end - delay) {
            learn(learntUpTo++, cells, attributes);
        }
        attributes.fade();
        var endsADay = Math.floorMod(end, 24) == 0;
        if (endsADay) {
            spread.fade();
        }
        if (!isReady()) {
            return;
        }
        if (!wasReady) {
            cells.forEach(cell -> cell.trustFrom(clock.window() + 1));
        }
        if (knowsAWeek()) {
            volumes.refresh(clock);
        }
        rates = complaints.rates();
        var each = 0.0;
        for (var rate : rates) {
            each += rate / rates.length;
        }
        logAllowed = Math.log(OVERLAP * falseProblems / Math.max(LEAST_COMPLAINTS, each * 24 * SurgeSettings.PER_DAYS));
        for (var cell : cells) {
            if (endsADay) {
                cell.fit(rates);
            }
            cell.expect(clock.hour(), rates, clock);
            cell.refreshShares(attributes);
        }
    }

    private void learn(long hour, Collection<Cell> cells, Attributes attributes) {
        var hourOfWeek = clock.hourOfWeek(hour);
        volumes.learn(hour, hourOfWeek);
        var count = 0.0;
        for (var cell : cells) {
            count += cell.learn(hour, hourOfWeek, spread, attributes);
        }
        complaints.learn(hourOfWeek, count, 1);
    }

    /** Tells a cell what is usual, when it is new or was read. */
    void introduce(Cell cell) {
        if (isReady()) {
            cell.expect(clock.hour() - 1, rates, clock);
        }
    }

    /** After a gap: what was counted before it says nothing about now, what was learnt does. */
    void resume() {
        volumes.clear();
        var learnt = learntUpTo - firstHour;
        learntUpTo = clock.hour();
        firstHour = learntUpTo - Math.min(learnt, 2 * MOST_DELAY_HOURS);
    }

    void write(DataOutput out) throws IOException {
        complaints.write(out);
        volumes.write(out);
        spread.write(out);
        out.writeLong(firstHour);
        out.writeLong(learntUpTo);
        out.writeDouble(logAllowed);
    }

    void read(DataInput in) throws IOException {
        complaints.read(in);
        volumes.read(in);
        spread.read(in);
        firstHour = in.readLong();
        learntUpTo = in.readLong();
        logAllowed = in.readDouble();
        rates = complaints.rates();
    }
}
