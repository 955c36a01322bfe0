package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario: all that happens, in the order of time, the same for the same seed. It is made as it is asked for, so that
 * only the orders under way take memory. For one thread.
 *
 * <p>The shop was open before the scenario starts: of the orders that are under way by then only what still comes is told. A
 * scenario with one more incident differs only by what the incident does: every order has a source of chance of its own.
 */
public final class Simulation implements Iterator<Happening> {
    private final Scenario scenario;
    private final long seed;
    private final SplittableRandom random;
    private final Arrivals arrivals;
    private final Orders orders;
    private final ComplaintWriter writer;
    private final PriorityQueue<Order> underWay = new PriorityQueue<>();
    private long nextArrival;
    private long placed;
    private @Nullable Order last;
    private boolean isOver;

    public Simulation(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.arrivals = new Arrivals(scenario, random.split());
        this.orders = new Orders(scenario);
        this.writer = new ComplaintWriter(scenario.habits(), Texts.shipped());
        this.nextArrival = arrivals.next();
        var begin = scenario.begin().toEpochMilli();
        while (hasNext() && nextAt() < begin) {
            step();
        }
    }

    private long nextAt() {
        var first = underWay.peek();
        return first == null ? nextArrival : Math.min(nextArrival, first.nextAt());
    }

    @Override
    public boolean hasNext() {
        return !underWay.isEmpty() || nextArrival != LegTime.NEVER;
    }

    @Override
    public Happening next() {
        var moment = step();
        return happening(Objects.requireNonNull(last), moment);
    }

    private Moment step() {
        if (nextArrival != LegTime.NEVER && nextArrival == nextAt()) {
            underWay.add(orders.place(++placed, nextArrival, random.split()));
            nextArrival = arrivals.next();
        }
        var order = underWay.poll();
        if (order == null) {
            throw new NoSuchElementException();
        }
        var moment = order.advance();
        isOver = order.isDone();
        if (!isOver) {
            underWay.add(order);
        }
        last = order;
        return moment;
    }

    /** Whether nothing more will happen to the order that something happened to last. */
    public boolean isOrderOver() {
        return isOver;
    }

    /** How many orders were placed so far. */
    public long placed() {
        return placed;
    }

    /** How many orders something will still happen to. */
    int underWay() {
        return underWay.size();
    }

    private Happening happening(Order order, Moment moment) {
        // of another seed another order, so that two can be played to the same topics
        var orderId = "S" + seed + "-" + order.number();
        return switch (moment) {
            case Moment.Reached reached -> {
                var at = Instant.ofEpochMilli(reached.at());
                var promisedBy = reached.milestone().equals(Leg.PLACED)
                        ? at.plus(scenario.shop().promise())
                        : null;
                yield new Happening.Progress(
                        new OrderProgressed(orderId, reached.milestone(), at, promisedBy, order.attributes()));
            }
            case Moment.Written written -> writer.write(order, orderId, written);
        };
    }
}
