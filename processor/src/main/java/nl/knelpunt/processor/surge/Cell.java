package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step and one fault: its complaints, what is usual, and the problem that it may have. */
final class Cell {
    private static final int RECENT = 16;
    private static final double PRIOR_EVENTS = 0.3;
    private static final double PRIOR_LEVEL = 1 / 64.0;

    /** Of hours in trouble so many times the expected are learnt, lest what returns every week stays trouble for ever. */
    private static final double MOST_IN_TROUBLE = 2;

    /** So many times the usual orders, of whichever day, say little of what complaints are usual. */
    private static final double TOO_BUSY = 2;

    private static final double HOURLY_FADE = Math.pow(Rhythm.WEEKLY_FADE, 1.0 / Slots.HOURS_PER_WEEK);

    final String step;
    final String fault;
    private final Volume volume;
    private final Counts counts = new Counts();
    private final Rhythm rhythm = new Rhythm();
    private final float[] expectedWindows = new float[Counts.WINDOWS];
    private final double[] expectedHours = new double[Counts.HOURS];
    private final boolean[] excluded = new boolean[Counts.HOURS];
    private final double[] learntByAttribute;
    private final @Nullable Stream[] streams;
    private final ArrayDeque<Recent> recent = new ArrayDeque<>();
    private double[] rates = new double[Counts.HOURS];
    private double learntInAll;
    private double daySeen;
    private double dayExpected;
    private double live;
    private long cleanFrom = Long.MIN_VALUE;
    private @Nullable Problem problem;

    /** @param volume of what its complaints follow */
    Cell(String step, String fault, Volume volume, Attributes attributes) {
        this.volume = volume;
        this.step = step;
        this.fault = fault;
        learntByAttribute = new double[attributes.count()];
        streams = new Stream[attributes.numbers()];
    }

    Counts counts() {
        return counts;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    @Nullable
    Stream stream(int index) {
        return streams[index];
    }

    void count(Recent complaint, long now, Attributes attributes) {
        counts.add(complaint.window(), now);
        for (int number : complaint.numbers()) {
            if (number != Attribute.NONE) {
                var stream = streams[number];
                if (stream == null) {
                    stream = new Stream();
                    streams[number] = stream;
                    refresh(number, attributes);
                }
                stream.counts().add(complaint.window(), now);
            }
        }
        if (recent.size() == RECENT) {
            recent.removeFirst();
        }
        recent.addLast(complaint);
    }

    private void refresh(int number, Attributes attributes) {
        var stream = streams[number];
        if (stream != null) {
            var attribute = attributes.attributeOf(number);
            stream.refresh(
                    attributes.get(attribute), attributes.placeOf(number), learntByAttribute[attribute], learntInAll);
        }
    }

    void forget(int index) {
        streams[index] = null;
    }

    List<Recent> recent() {
        return new ArrayList<>(recent);
    }

    // --- what is expected

    double expectedInWindow(long window, long now) {
        return window == now ? live : expectedWindows[Math.floorMod(window, Counts.WINDOWS)];
    }

    double expectedInHour(long hour, long now) {
        if (hour != Slots.hourOf(now)) {
            return expectedHours[Math.floorMod(hour, Counts.HOURS)];
        }
        var sum = 0.0;
        for (var window = hour * Slots.WINDOWS_PER_HOUR; window <= now; window++) {
            sum += expectedInWindow(window, now);
        }
        return sum;
    }

    boolean isExcluded(long hour) {
        return excluded[Math.floorMod(hour, Counts.HOURS)];
    }

    boolean isClean(long window) {
        return window >= cleanFrom;
    }

    /** What little is known makes uncertain: the variance of the expected over that many hours, as a share of its square. */
    double unknown(int hourOfWeek, int hours) {
        return 1 / (rhythm.count() + PRIOR_EVENTS) + rhythm.unknown(hourOfWeek, hours);
    }

    /** Sets what is expected of the window that runs, as far as it has passed. */
    void expectNow(Clock clock) {
        expect(clock, volume.now(clock.window(), clock.hourOfWeek(), clock.passed()) * clock.passed());
    }

    private void expect(Clock clock, double usualWindows) {
        live = rates[clock.hourOfWeek()] / Slots.WINDOWS_PER_HOUR * usualWindows;
    }

    // --- as time passes

    void open(long window) {
        counts.open(window);
        for (var stream : streams) {
            if (stream != null) {
                stream.counts().open(window);
            }
        }
        if (Slots.beginsAnHour(window)) {
            excluded[Math.floorMod(Slots.hourOf(window), Counts.HOURS)] =
                    problem != null && !problem.isUsualByNow(window);
        }
    }

    void close(Clock clock) {
        expect(clock, volume.last());
        expectedWindows[Math.floorMod(clock.window(), Counts.WINDOWS)] = (float) live;
    }

    /** @return the count to learn for all cells together */
    double learn(long hour, int hourOfWeek, Spread spread, Attributes attributes) {
        var factor = volume.factor(hour);
        var expected = rates[hourOfWeek] * factor;
        var all = counts.inHour(hour);
        var isTooBusy = factor > TOO_BUSY;
        if (!isTooBusy && !isExcluded(hour)) {
            daySeen += all;
            dayExpected += expected;
        }
        if (Math.floorMod(hour, 24) == 23) {
            spread.learn(daySeen, dayExpected, unknown(hourOfWeek, 24));
            daySeen = 0;
            dayExpected = 0;
        }
        if (isTooBusy) {
            return rates[hourOfWeek];
        }
        var seen = isExcluded(hour) ? Math.min(all, MOST_IN_TROUBLE * expected + 1) : all;
        rhythm.learn(hourOfWeek, seen, factor);
        learntInAll = learntInAll * HOURLY_FADE + seen;
        for (var a = 0; a < learntByAttribute.length; a++) {
            learntByAttribute[a] *= HOURLY_FADE;
        }
        for (var number = 0; number < streams.length; number++) {
            var stream = streams[number];
            if (stream != null) {
                var count = all == 0 ? 0 : seen / all * stream.counts().inHour(hour);
                stream.learn(count, HOURLY_FADE);
                learntByAttribute[attributes.attributeOf(number)] += count;
                attributes.learn(number, count);
            }
        }
        return seen;
    }

    /** At the end of a day, after learning: how much its days and hours differ. */
    void fit(double[] ofWhole) {
        rhythm.fit(ofWhole, PRIOR_EVENTS, PRIOR_LEVEL);
    }

    /**
     * Works out what was and is usual from what was learnt.
     *
     * @param hour the last that is over
     */
    void expect(long hour, double[] ofWhole, Clock clock) {
        rates = rhythm.rates(ofWhole, PRIOR_EVENTS, PRIOR_LEVEL);
        for (var back = 0; back < Counts.HOURS; back++) {
            expectedHours[Math.floorMod(hour - back, Counts.HOURS)] =
                    rates[clock.hourOfWeek(hour - back)] * volume.factor(hour - back);
        }
    }

    /** At the end of an hour, after learning. */
    void refreshShares(Attributes attributes) {
        for (var number = 0; number < streams.length; number++) {
            refresh(number, attributes);
        }
    }

    // --- its problem

    void begin(Problem problem, long now) {
        this.problem = problem;
        for (var hour = Math.max(Slots.hourOf(problem.since), Slots.hourOf(now) - Counts.HOURS + 1);
                hour <= Slots.hourOf(now);
                hour++) {
            excluded[Math.floorMod(hour, Counts.HOURS)] = true;
        }
    }

    void end(long now) {
        problem = null;
        trustFrom(now + 1);
    }

    /** Short looks back reach no further than this. */
    void trustFrom(long window) {
        cleanFrom = window;
    }

    void clear() {
        counts.clear();
        Arrays.fill(streams, null);
        Arrays.fill(expectedWindows, 0);
        Arrays.fill(expectedHours, 0);
        Arrays.fill(excluded, true);
        recent.clear();
        problem = null;
    }

    /** All but what {@link #expect} works out. */
    void write(DataOutput out) throws IOException {
        counts.write(out);
        rhythm.write(out);
        StateBytes.writeFloats(out, expectedWindows);
        for (var each : excluded) {
            out.writeBoolean(each);
        }
        StateBytes.writeDoubles(out, learntByAttribute);
        out.writeDouble(learntInAll);
        out.writeDouble(daySeen);
        out.writeDouble(dayExpected);
        out.writeDouble(live);
        out.writeLong(cleanFrom);
        for (var stream : streams) {
            out.writeBoolean(stream != null);
            if (stream != null) {
                stream.write(out);
            }
        }
        out.writeByte(recent.size());
        for (var each : recent) {
            out.writeLong(each.window());
            out.writeUTF(each.complaintId());
            out.writeUTF(Objects.requireNonNullElse(each.orderId(), ""));
            for (int number : each.numbers()) {
                out.writeShort(number);
            }
        }
        out.writeBoolean(problem != null);
        if (problem != null) {
            problem.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        counts.read(in);
        rhythm.read(in);
        StateBytes.readFloats(in, expectedWindows);
        for (var i = 0; i < excluded.length; i++) {
            excluded[i] = in.readBoolean();
        }
        StateBytes.readDoubles(in, learntByAttribute);
        learntInAll = in.readDouble();
        daySeen = in.readDouble();
        dayExpected = in.readDouble();
        live = in.readDouble();
        cleanFrom = in.readLong();
        for (var i = 0; i < streams.length; i++) {
            if (in.readBoolean()) {
                var stream = new Stream();
                stream.read(in);
                streams[i] = stream;
            }
        }
        for (var count = in.readUnsignedByte(); count > 0; count--) {
            var window = in.readLong();
            var complaintId = in.readUTF();
            var orderId = in.readUTF();
            var numbers = new ArrayList<Integer>();
            for (var a = 0; a < learntByAttribute.length; a++) {
                numbers.add((int) in.readShort());
            }
            recent.addLast(new Recent(window, complaintId, orderId.isEmpty() ? null : orderId, List.copyOf(numbers)));
        }
        problem = in.readBoolean() ? Problem.read(in) : null;
    }
}
