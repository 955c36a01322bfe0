package nl.knelpunt.processor.surge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Draws the orders and complaints of a shop in which nothing is wrong, as Poisson processes with a rhythm of days and weeks, and
 * lets a test break it on purpose.
 */
final class QuietShop {
    static final int STEPS = 9;
    static final int FAULTS = 8;

    /** By how much a cell's complaints with given attribute values are multiplied at a moment. */
    interface Trouble {
        double factor(int cell, int[] values, double hour);

        /** The most that {@link #factor} gives for this cell in that hour. */
        double most(int cell, double hour);
    }

    interface Listener {
        void ordered(Instant at, Map<String, String> attributes);

        void complained(Instant at, String id, String step, String fault, Map<String, String> attributes);
    }

    static final List<String> ATTRIBUTES = List.of("carrier", "warehouse", "productGroup", "region");

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private static final class Drawn {
        private final double hour;
        private final int cell;
        private final int[] values;

        Drawn(double hour, int cell, int[] values) {
            this.hour = hour;
            this.cell = cell;
            this.values = values;
        }
    }

    /** What is wrong in a shop where nothing is. */
    static final Trouble NOTHING = new Trouble() {
        @Override
        public double factor(int cell, int[] values, double hour) {
            return 1;
        }

        @Override
        public double most(int cell, double hour) {
            return 1;
        }
    };

    private final double[] rates = new double[STEPS * FAULTS];
    private final double[][] shares = new double[4][];
    private final double[] evening = new double[STEPS * FAULTS];
    private final double ordersPerHour;
    private Random random;
    private int next;

    QuietShop(long seed, double most, double ordersPerHour) {
        random = new Random(seed);
        this.ordersPerHour = ordersPerHour;
        for (var cell = 0; cell < rates.length; cell++) {
            rates[cell] = 0.01 * Math.pow(most / 0.01, random.nextDouble());
            evening[cell] = random.nextDouble() * 0.4;
        }
        for (var a = 0; a < shares.length; a++) {
            shares[a] = new double[2 + random.nextInt(5)];
            var sum = 0.0;
            for (var v = 0; v < shares[a].length; v++) {
                shares[a][v] = 0.3 + random.nextDouble();
                sum += shares[a][v];
            }
            for (var v = 0; v < shares[a].length; v++) {
                shares[a][v] /= sum;
            }
        }
    }

    static String step(int cell) {
        return "step" + cell / FAULTS;
    }

    static String fault(int cell) {
        return "fault" + cell % FAULTS;
    }

    static String value(int attribute, int value) {
        return ATTRIBUTES.get(attribute) + value;
    }

    /** Quiet at night, busy in the evening, less on Sunday; its mean is near 1. */
    static double rhythm(double hour, double evening) {
        var ofDay = hour % 24;
        var day = 1
                - 0.75 * Math.cos((ofDay - 3) / 24 * 2 * Math.PI)
                + evening * Math.cos((ofDay - 20) / 24 * 4 * Math.PI);
        var ofWeek = (int) (hour / 24) % 7;
        return Math.max(0.05, day) * (ofWeek == 6 ? 0.7 : ofWeek == 0 ? 1.2 : 1);
    }

    int cells() {
        return rates.length;
    }

    int values(int attribute) {
        return shares[attribute].length;
    }

    double share(int attribute, int value) {
        return shares[attribute][value];
    }

    /** Complaints of a cell at an hour since {@link #at at(0)}. */
    double rate(int cell, double hour) {
        return rates[cell] * rhythm(hour, evening[cell]);
    }

    /** Gives a cell so many complaints an hour at that hour; at others by its rhythm. */
    void setRate(int cell, double hour, double rate) {
        rates[cell] = rate / rhythm(hour, evening[cell]);
    }

    void reseed(long seed) {
        random = new Random(seed);
    }

    /** By how many hours complaints of a cell follow their orders: those about paying at once, those about delivery after days. */
    private static int lag(int cell) {
        return cell / FAULTS % 5 * 24;
    }

    /** @param busy factor of the orders by hour, which their complaints follow */
    void play(int fromHour, int toHour, DoubleUnaryOperator busy, Trouble trouble, Listener listener) {
        for (var hour = fromHour; hour < toHour; hour++) {
            for (var part = 0; part < 12; part++) {
                var at = hour + part / 12.0;
                var drawn = new ArrayList<Drawn>();
                var volume = busy.applyAsDouble(at + 0.04);
                draw(drawn, -1, at, ordersPerHour * rhythm(at + 0.04, 0) * volume / 12, trouble);
                for (var cell = 0; cell < rates.length; cell++) {
                    draw(
                            drawn,
                            cell,
                            at,
                            rate(cell, at + 0.04) * busy.applyAsDouble(at + 0.04 - lag(cell)) / 12,
                            trouble);
                }
                drawn.sort((a, b) -> Double.compare(a.hour, b.hour));
                drawn.forEach(each -> tell(each, listener));
            }
        }
    }

    private void draw(List<Drawn> drawn, int cell, double at, double expected, Trouble trouble) {
        var most = cell < 0 ? 1 : trouble.most(cell, at);
        for (var n = poisson(expected * most); n > 0; n--) {
            var hour = at + random.nextDouble() / 12;
            var values = new int[shares.length];
            for (var a = 0; a < values.length; a++) {
                values[a] = pick(shares[a]);
            }
            if (cell < 0 || most == 1 || random.nextDouble() * most < trouble.factor(cell, values, hour)) {
                drawn.add(new Drawn(hour, cell, values));
            }
        }
    }

    private int pick(double[] from) {
        var left = random.nextDouble();
        for (var v = 0; v < from.length - 1; v++) {
            left -= from[v];
            if (left < 0) {
                return v;
            }
        }
        return from.length - 1;
    }

    private int poisson(double mean) {
        if (mean > 30) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }

    private void tell(Drawn drawn, Listener listener) {
        var at = at(drawn.hour);
        var v = drawn.values;
        var attributes = Map.of(
                ATTRIBUTES.get(0), value(0, v[0]),
                ATTRIBUTES.get(1), value(1, v[1]),
                ATTRIBUTES.get(2), value(2, v[2]),
                ATTRIBUTES.get(3), value(3, v[3]));
        if (drawn.cell < 0) {
            listener.ordered(at, attributes);
        } else {
            listener.complained(at, "c" + next++, step(drawn.cell), fault(drawn.cell), attributes);
        }
    }

    /** Hour 0 begins a Monday. */
    static Instant at(double hour) {
        return MONDAY.plusMillis((long) (hour * 3_600_000));
    }
}
