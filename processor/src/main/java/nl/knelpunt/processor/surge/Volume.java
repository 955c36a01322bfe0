package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How busy the shop or one of its steps is: orders that come to it, against what is usual at that hour of that weekday. Complaints
 * follow their orders by minutes (paying) or days (delivery), and nobody says by how much; so whichever of the last moments and
 * days was busiest counts. A rise that any of them explains is no surge, and what that overstates on a usual day the norm learns
 * as well.
 */
final class Volume {
    /** Few orders never make usual complaints a surge, nor does a feed of orders that broke. */
    private static final double LEAST = 0.8;

    /** Orders that must be missing or too many before it says much. */
    private static final double PRIOR_ORDERS = 10;

    private static final int DAY = 24;

    private final Rhythm rhythm = new Rhythm();
    private final Counts orders = new Counts();
    private final float[] factors = new float[Slots.HOURS_PER_WEEK];
    private double lately = 1;
    private double last = 1;
    private double[] rates = new double[Slots.HOURS_PER_WEEK];

    void add(long window, long now) {
        orders.add(window, now);
    }

    void open(long window) {
        orders.open(window);
        if (Slots.beginsAnHour(window)) {
            factors[Math.floorMod(Slots.hourOf(window), Slots.HOURS_PER_WEEK)] = 0;
        }
    }

    /** The factor of a whole hour of the last week. */
    double factor(long hour) {
        return factors[Math.floorMod(hour, Slots.HOURS_PER_WEEK)];
    }

    /** At the end of a window, adds its factor to that of its hour. */
    void close(long window, int hourOfWeek) {
        last = now(window, hourOfWeek, 1);
        factors[Math.floorMod(Slots.hourOf(window), Slots.HOURS_PER_WEEK)] += (float) (last / Slots.WINDOWS_PER_HOUR);
    }

    /** The factor of the window that was closed last. */
    double last() {
        return last;
    }

    /**
     * The factor at a moment; 1 is usual.
     *
     * @param passed how much of the window has passed, 0 to 1
     */
    double now(long window, int hourOfWeek, double passed) {
        var usual = rates[hourOfWeek] / Slots.WINDOWS_PER_HOUR;
        var busiest = Math.max(LEAST, lately);
        var seen = 0.0;
        for (var back = 0; back < Slots.WINDOWS_PER_HOUR; back++) {
            seen += orders.inWindow(window - back);
            if (back == 0 || back == 2 || back == Slots.WINDOWS_PER_HOUR - 1) {
                busiest = Math.max(busiest, ratio(seen, usual * (back + passed)));
            }
        }
        return busiest;
    }

    void learn(long hour, int hourOfWeek) {
        rhythm.learn(hourOfWeek, orders.inHour(hour), 1);
    }

    /** At the end of the hour that runs, after learning; not before a week was learnt. */
    void refresh(Clock clock) {
        rates = rhythm.rates();
        lately = 0;
        var seen = 0.0;
        var usual = 0.0;
        for (var back = 0; back < Counts.HOURS; back++) {
            seen += orders.inHour(clock.hour() - back);
            usual += rates[clock.hourOfWeek(clock.hour() - back)];
            if (back >= DAY) {
                seen -= orders.inHour(clock.hour() - back + DAY);
                usual -= rates[clock.hourOfWeek(clock.hour() - back + DAY)];
            }
            if (back == 5 || back >= DAY - 1) {
                lately = Math.max(lately, ratio(seen, usual));
            }
        }
    }

    private static double ratio(double seen, double usual) {
        return usual <= 0 ? 1 : (seen + PRIOR_ORDERS) / (usual + PRIOR_ORDERS);
    }

    /** For the past that it has not seen. */
    void assumeUsual() {
        Arrays.fill(factors, 1);
    }

    void clear() {
        orders.clear();
        Arrays.fill(factors, 0);
    }

    void write(DataOutput out) throws IOException {
        rhythm.write(out);
        orders.write(out);
        StateBytes.writeFloats(out, factors);
        out.writeDouble(lately);
        StateBytes.writeDoubles(out, rates);
    }

    void read(DataInput in) throws IOException {
        rhythm.read(in);
        orders.read(in);
        StateBytes.readFloats(in, factors);
        lately = in.readDouble();
        StateBytes.readDoubles(in, rates);
    }
}
