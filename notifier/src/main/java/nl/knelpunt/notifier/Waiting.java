package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.knelpunt.contract.AlertDelivered;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one partition that wait for another try, by what was written last of each. What waits for long, or makes the
 * others too many, is to be told together: who comes back after a day reads a few, not hundreds.
 */
final class Waiting {
    static final Duration LONG = Duration.ofHours(1);
    static final int FEWEST_TOGETHER = 10;
    static final int MOST_TOGETHER = 500;

    /** For one receiver, one by one. */
    static final int MOST = 1_000;

    private record Waits(AlertDelivered last, Instant until) {
        long offset() {
            return last.source().offset();
        }
    }

    private final Map<Long, Waits> byOffset = new HashMap<>();
    private final Map<Long, Instant> since = new HashMap<>();
    private final Set<Long> alone = new HashSet<>();
    private final Map<String, TreeSet<Long>> byReceiver = new HashMap<>();
    private final TreeSet<Waits> timers =
            new TreeSet<>(Comparator.comparing(Waits::until).thenComparingLong(Waits::offset));

    void add(AlertDelivered last, Instant until) {
        take(last.source().offset());
        var alert = new Waits(last, until);
        byOffset.put(alert.offset(), alert);
        since.putIfAbsent(alert.offset(), last.at());
        byReceiver.computeIfAbsent(last.receiver(), receiver -> new TreeSet<>()).add(alert.offset());
        timers.add(alert);
    }

    /** Takes the first that is due out of the waiting. */
    @Nullable
    AlertDelivered takeDue(Instant now) {
        if (timers.isEmpty() || timers.first().until().isAfter(now)) {
            return null;
        }
        var due = timers.first();
        take(due.offset());
        return due.last();
    }

    /** Takes it out of the waiting, for a try. */
    void take(long offset) {
        var waiting = byOffset.remove(offset);
        if (waiting != null) {
            timers.remove(waiting);
            byReceiver.computeIfPresent(waiting.last().receiver(), (receiver, offsets) -> {
                offsets.remove(offset);
                return offsets.isEmpty() ? null : offsets;
            });
        }
    }

    /** It has its last outcome. */
    void forget(long offset) {
        take(offset);
        since.remove(offset);
        alone.remove(offset);
    }

    /** It is to be told by itself, however long it waits. */
    void tellAlone(long offset) {
        alone.add(offset);
    }

    /**
     * What is to be told together, oldest first and of one receiver.
     *
     * @return empty if there is no such receiver
     */
    List<AlertDelivered> together(Instant now) {
        return byReceiver.values().stream()
                .map(offsets -> together(offsets, now))
                .filter(alerts -> !alerts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<AlertDelivered> together(Set<Long> offsets, Instant now) {
        var all = offsets.stream().filter(offset -> !alone.contains(offset)).toList();
        var old = all.stream()
                .filter(offset -> !since.getOrDefault(offset, now).isAfter(now.minus(LONG)))
                .count();
        var count = all.size() > MOST ? Math.max(old, MOST_TOGETHER) : old >= FEWEST_TOGETHER ? old : 0;
        return all.stream()
                .limit(Math.min(count, MOST_TOGETHER))
                .map(byOffset::get)
                .map(Waits::last)
                .toList();
    }

    /** Brings forward what would wait longer, as it would after a clock that was ahead was set right. */
    void waitAtMost(Instant until) {
        var later = List.copyOf(timers.descendingSet()).stream()
                .takeWhile(alert -> alert.until().isAfter(until))
                .toList();
        later.forEach(alert -> add(alert.last(), until));
    }

    int count() {
        return byOffset.size();
    }
}
