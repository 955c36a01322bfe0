package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * How far the alerts of one partition have come. An offset may be committed once an outcome is written for all before it;
 * what is pending comes back by its timer, and is rebuilt from the written outcomes after a restart.
 */
final class PartitionProgress {
    /** An alert that waits for another try, by what was written last of it. */
    private record Pending(AlertDelivered last, Instant until) {
        long offset() {
            return last.source().offset();
        }
    }

    private final Roaring64Bitmap known = new Roaring64Bitmap();
    private final Map<Long, Pending> pending = new HashMap<>();
    private final TreeSet<Pending> timers =
            new TreeSet<>(Comparator.comparing(Pending::until).thenComparingLong(Pending::offset));
    private final TreeSet<Long> unwritten = new TreeSet<>();
    private long next = -1;

    /** @param written an outcome that is read back at the start; the last of an alert counts */
    void restore(AlertDelivered written) {
        known.addLong(written.source().offset());
        note(written);
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

    /** What stands at that offset needs nothing more before the offset may be committed. */
    void written(long offset) {
        unwritten.remove(offset);
    }

    /** An outcome was written. */
    void written(AlertDelivered outcome) {
        written(outcome.source().offset());
        note(outcome);
    }

    /** Lets an alert wait until its own time. */
    void wait(AlertDelivered pending) {
        wait(pending, pending.until() == null ? pending.at() : pending.until());
    }

    /** Lets an alert, of which nothing new is to be said, wait. */
    void wait(AlertDelivered last, Instant until) {
        forget(last.source().offset());
        var alert = new Pending(last, until);
        pending.put(alert.offset(), alert);
        timers.add(alert);
    }

    /** Takes the first that is due out of the waiting. */
    @Nullable
    AlertDelivered takeDue(Instant now) {
        if (timers.isEmpty() || timers.first().until().isAfter(now)) {
            return null;
        }
        var due = timers.first();
        forget(due.offset());
        return due.last();
    }

    /** Brings forward what would wait longer, as it would after a clock that was ahead was set right. */
    void waitAtMost(Instant until) {
        var later = List.copyOf(timers.descendingSet()).stream()
                .takeWhile(alert -> alert.until().isAfter(until))
                .toList();
        later.forEach(alert -> wait(alert.last(), until));
    }

    int pendingCount() {
        return pending.size();
    }

    /** @return the offset to commit: all before it have a written outcome; -1 before the first record */
    long committable() {
        return unwritten.isEmpty() ? next : unwritten.first();
    }

    private void note(AlertDelivered written) {
        if (written.state() == State.PENDING) {
            wait(written);
        } else {
            forget(written.source().offset());
        }
    }

    private void forget(long offset) {
        var waiting = pending.remove(offset);
        if (waiting != null) {
            timers.remove(waiting);
        }
    }
}
