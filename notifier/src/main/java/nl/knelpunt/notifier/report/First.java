package nl.knelpunt.notifier.report;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Keeps the first few of any number, and counts the others. Not for several threads. */
final class First<T> {
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;
    private long more;

    First(Comparator<T> order) {
        this.order = order;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        kept.add(one);
        if (kept.size() > Listed.MOST) {
            kept.remove();
            more++;
        }
    }

    Listed<T> listed() {
        return new Listed<>(kept.stream().sorted(order).toList(), more);
    }
}
