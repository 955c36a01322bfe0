package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.AlertDelivered.State;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * How far the alerts of one partition have come. An offset may be committed once an outcome is written for all before it;
 * what is pending comes back by its timer, and is rebuilt from the written outcomes after a restart.
 */
final class PartitionProgress {
    /** An alert that waits for another try. */
    record Pending(long offset, String receiver, Instant until, int attempts, List<Attempt> lastAttempts) {
        Pending later(Instant later) {
            return new Pending(offset, receiver, later, attempts, lastAttempts);
        }
    }

    private final Roaring64Bitmap known = new Roaring64Bitmap();
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>(Comparator.comparing(Pending::until).thenComparingLong(Pending::offset));
    private final TreeSet<Long> unwritten = new TreeSet<>();
    private long next = -1;

    /** @param written the latest outcome of an alert, read back at the start */
    void restore(AlertDelivered written) {
        known.addLong(written.source().offset());
        if (written.state() == State.PENDING) {
            wait(written);
        }
    }

    /** @return whether the alert must be handled: false if its outcome was written before a restart */
    boolean begin(long offset) {
        next = Math.max(next, offset + 1);
        if (known.contains(offset)) {
            return false;
        }
        unwritten.add(offset);
        return true;
    }

    /** An outcome was written. */
    void written(long offset) {
        unwritten.remove(offset);
    }

    /** @param written pending, by what was written last of it */
    void wait(AlertDelivered written) {
        var until = written.until();
        wait(new Pending(
                written.source().offset(),
                written.receiver(),
                until == null ? written.at() : until,
                written.attempts(),
                written.lastAttempts()));
    }

    void wait(Pending alert) {
        pending.add(alert);
    }

    /** Takes what is due out of the waiting, soonest first. */
    List<Pending> takeDue(Instant now, int most) {
        var due = new ArrayList<Pending>();
        while (due.size() < most
                && !pending.isEmpty()
                && !pending.element().until().isAfter(now)) {
            due.add(pending.remove());
        }
        return due;
    }

    int pendingCount() {
        return pending.size();
    }

    /** @return the offset to commit: all before it have a written outcome; -1 before the first record */
    long committable() {
        return unwritten.isEmpty() ? next : unwritten.first();
    }
}
