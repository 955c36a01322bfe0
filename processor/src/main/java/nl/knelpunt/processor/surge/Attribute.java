package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of one attribute, such as the carriers, and each one's part of the orders and the complaints. There are only so many
 * places. A new value takes a free place or that of one which has hardly been seen for weeks, so that a million made-up ones
 * drive out none that the shop uses.
 */
final class Attribute {
    static final int NONE = -1;

    private static final double DAILY_FADE = Math.exp(-1 / 24.0);
    private static final double MONTHLY_FADE = Math.exp(-1 / (28 * 24.0));
    private static final double WEEKLY_FADE = Math.exp(-1 / (7 * 24.0));
    private static final double HARDLY_SEEN = 0.5;
    private static final double PRIOR = 5;

    private final String[] values;
    private final double[] recentOrders;
    private final double[] usualOrders;
    private final double[] complaints;
    private final double[] weights;
    private final Map<String, Integer> places = new HashMap<>();
    private double allRecent;
    private double allUsual;
    private double allComplaints;

    Attribute(int size) {
        values = new String[size];
        recentOrders = new double[size];
        usualOrders = new double[size];
        complaints = new double[size];
        weights = new double[size];
    }

    /** @return the place of a value, or {@link #NONE} if there is none for it now */
    int place(@Nullable String value) {
        return value == null ? NONE : places.getOrDefault(value, NONE);
    }

    String value(int place) {
        return values[place];
    }

    int size() {
        return places.size();
    }

    /**
     * Finds a value's place, or makes one.
     *
     * @param left told which place another value had to leave
     */
    int placeFor(@Nullable String value, IntConsumer left) {
        if (value == null || value.isBlank()) {
            return NONE;
        }
        var known = place(value);
        if (known == NONE) {
            known = places.size() < values.length ? places.size() : leastSeen();
            if (known == NONE) {
                return NONE;
            }
            if (values[known] != null) {
                places.remove(values[known]);
                left.accept(known);
            }
            values[known] = value;
            recentOrders[known] = 0;
            usualOrders[known] = 0;
            complaints[known] = 0;
            weights[known] = 0;
            places.put(value, known);
        }
        weights[known]++;
        return known;
    }

    private int leastSeen() {
        var least = 0;
        for (var place = 1; place < weights.length; place++) {
            least = weights[place] < weights[least] ? place : least;
        }
        return weights[least] < HARDLY_SEEN ? least : NONE;
    }

    void ordered(int place) {
        recentOrders[place]++;
        usualOrders[place]++;
        allRecent++;
        allUsual++;
    }

    void learn(int place, double count) {
        complaints[place] += count;
        allComplaints += count;
    }

    /** At the end of an hour. */
    void fade() {
        fade(recentOrders, DAILY_FADE);
        fade(usualOrders, MONTHLY_FADE);
        fade(complaints, MONTHLY_FADE);
        fade(weights, WEEKLY_FADE);
        allRecent *= DAILY_FADE;
        allUsual *= MONTHLY_FADE;
        allComplaints *= MONTHLY_FADE;
    }

    private static void fade(double[] numbers, double by) {
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] *= by;
        }
    }

    /** A value's part of all complaints, 0 to 1. */
    double shareOfComplaints(int place) {
        return (complaints[place] + 0.5) / (allComplaints + 0.5 * (places.size() + 1));
    }

    /** A value's part of the last day's orders, 0 to 1. */
    double shareOfOrders(int place) {
        return recentOrders[place] / Math.max(1, allRecent);
    }

    /** By how much the value's part of the orders grew of late; 1 or more. */
    double growth(int place) {
        var usual = (usualOrders[place] + 1) / (allUsual + places.size() + 1);
        return Math.max(1, (recentOrders[place] + PRIOR) / (allRecent * usual + PRIOR));
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(places.size());
        for (var place = 0; place < places.size(); place++) {
            out.writeUTF(values[place]);
            out.writeDouble(recentOrders[place]);
            out.writeDouble(usualOrders[place]);
            out.writeDouble(complaints[place]);
            out.writeDouble(weights[place]);
        }
        out.writeDouble(allRecent);
        out.writeDouble(allUsual);
        out.writeDouble(allComplaints);
    }

    void read(DataInput in) throws IOException {
        var filled = in.readUnsignedShort();
        for (var place = 0; place < filled; place++) {
            values[place] = in.readUTF();
            places.put(values[place], place);
            recentOrders[place] = in.readDouble();
            usualOrders[place] = in.readDouble();
            complaints[place] = in.readDouble();
            weights[place] = in.readDouble();
        }
        allRecent = in.readDouble();
        allUsual = in.readDouble();
        allComplaints = in.readDouble();
    }
}
