package nl.knelpunt.app.simulation;

import java.util.List;
import java.util.Map;

/** An order under way, and all that will still happen to it. */
final class Order implements Comparable<Order> {
    private final long number;
    private final Map<String, String> attributes;
    private final long deliveredAt;
    private final List<Moment> moments;
    private int next;
    /** Kept, since the queue of orders asks for little else. */
    private long nextAt;

    /** @param moments in the order of time; at least one */
    Order(long number, Map<String, String> attributes, long deliveredAt, List<Moment> moments) {
        this.number = number;
        this.attributes = Map.copyOf(attributes);
        this.deliveredAt = deliveredAt;
        this.moments = List.copyOf(moments);
        this.nextAt = this.moments.getFirst().at();
    }

    long number() {
        return number;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    boolean isDeliveredAt(long millis) {
        return deliveredAt <= millis;
    }

    boolean isDone() {
        return next == moments.size();
    }

    long nextAt() {
        return nextAt;
    }

    Moment advance() {
        var moment = moments.get(next++);
        nextAt = isDone() ? LegTime.NEVER : moments.get(next).at();
        return moment;
    }

    /** By what happens first. */
    @Override
    public int compareTo(Order other) {
        var byTime = Long.compare(nextAt, other.nextAt);
        return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
