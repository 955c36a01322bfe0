package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.TreeSet;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * How far the alerts of one partition have come. An offset may be committed once an outcome is written for all before it;
 * what is pending comes back by its timer, and is rebuilt from the written outcomes after a restart.
 */
final class PartitionProgress {
    private final Roaring64Bitmap known = new Roaring64Bitmap();
    private final Waiting waiting = new Waiting();
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
        waiting.add(last, until);
    }

    /** What waits. */
    Waiting waiting() {
        return waiting;
    }

    /** @return the offset to commit: all before it have a written outcome; -1 before the first record */
    long committable() {
        return unwritten.isEmpty() ? next : unwritten.first();
    }

    private void note(AlertDelivered written) {
        if (written.state() == State.PENDING) {
            wait(written);
        } else {
            waiting.forget(written.source().offset());
        }
    }
}
