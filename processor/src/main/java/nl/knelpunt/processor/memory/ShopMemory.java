package nl.knelpunt.processor.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import nl.knelpunt.contract.Event;
import nl.knelpunt.processor.memory.Observation.Began;
import nl.knelpunt.processor.memory.Observation.Complained;
import nl.knelpunt.processor.memory.Observation.Ended;
import nl.knelpunt.processor.memory.Observation.Ordered;
import nl.knelpunt.processor.surge.SurgeSettings;
import nl.knelpunt.processor.surge.SurgeWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that the shop as a whole has learnt. What is counted for surges is held until its time has come, since partitions do not
 * come in the order of time; durations may come in any order. The same calls give the same memory. For one thread.
 */
public final class ShopMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ShopMemory.class);

    /** Of all but the watch, which has its own. */
    private static final int FORMAT = 2;

    private final SurgeWatch watch;
    private final Map<String, StretchNorms> norms = new LinkedHashMap<>();
    private final PriorityQueue<Held> held =
            new PriorityQueue<>(Comparator.comparing(Held::at).thenComparingLong(Held::arrival));
    private long arrivals;

    /** @param arrival breaks ties */
    private record Held(Observation observation, long arrival) {
        Instant at() {
            return observation.at();
        }
    }

    public ShopMemory(SurgeSettings settings) {
        this(new SurgeWatch(settings));
    }

    private ShopMemory(SurgeWatch watch) {
        this.watch = watch;
    }

    /** @return what is worth telling of by now */
    public List<? extends Event> take(Observation observation) {
        return switch (observation) {
            case Began began -> {
                norms(began.stretch()).began(began);
                if (watch.follows(began.stretch())) {
                    held.add(new Held(observation, arrivals++));
                }
                yield List.of();
            }
            case Ended ended -> norms(ended.stretch()).ended(ended);
            case Complained _, Ordered _ -> {
                held.add(new Held(observation, arrivals++));
                yield List.of();
            }
        };
    }

    private StretchNorms norms(String stretch) {
        return norms.computeIfAbsent(stretch, StretchNorms::new);
    }

    /** The latest time of what waits. */
    Optional<Instant> latest() {
        return held.stream().map(Held::at).max(Instant::compareTo);
    }

    /** The earliest time of what waits. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(held.peek()).map(Held::at);
    }

    /** How many observations wait for their time. */
    int waiting() {
        return held.size();
    }

    /**
     * Lets in what happened until a time.
     *
     * @return the problems that became known by it
     */
    public List<Event> release(Instant until) {
        var news = new ArrayList<Event>();
        while (!held.isEmpty() && !held.element().at().isAfter(until)) {
            switch (held.remove().observation()) {
                case Ordered ordered -> watch.ordered(ordered.at(), ordered.attributes());
                case Complained complained ->
                    news.addAll(watch.complained(
                            complained.at(),
                            complained.complaintId(),
                            complained.orderId(),
                            complained.step(),
                            complained.fault(),
                            complained.attributes()));
                case Began began -> watch.began(began.at(), began.stretch());
                case Ended _ -> throw new IllegalStateException("only what is counted is held");
            }
        }
        return news;
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            var watched = watch.toBytes();
            out.writeInt(watched.length);
            out.write(watched);
            out.writeShort(norms.size());
            for (var each : norms.entrySet()) {
                out.writeUTF(each.getKey());
                each.getValue().write(out);
            }
            out.writeInt(held.size());
            for (var each : held) {
                var observation = ObservationBytes.write(each.observation());
                out.writeLong(each.arrival());
                out.writeShort(observation.length);
                out.write(observation);
            }
            out.writeLong(arrivals);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    /** Other settings, or another version, ask for a watch that learns anew; what is usual on stretches stays known. */
    private static SurgeWatch watch(SurgeSettings settings, byte[] bytes) {
        try {
            return SurgeWatch.fromBytes(settings, bytes);
        } catch (IllegalArgumentException e) {
            LOG.warn("surges are learnt anew: {}", e.getMessage());
            return new SurgeWatch(settings);
        }
    }

    /** @throws IllegalArgumentException if the bytes are something else, or of another version */
    static ShopMemory fromBytes(SurgeSettings settings, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != FORMAT) {
                throw new IllegalArgumentException("the shop's memory is of another version");
            }
            var memory = new ShopMemory(watch(settings, in.readNBytes(in.readInt())));
            for (var left = in.readUnsignedShort(); left > 0; left--) {
                memory.norms.put(in.readUTF(), StretchNorms.read(in));
            }
            for (var left = in.readInt(); left > 0; left--) {
                var arrival = in.readLong();
                memory.held.add(new Held(ObservationBytes.read(in.readNBytes(in.readUnsignedShort())), arrival));
            }
            memory.arrivals = in.readLong();
            return memory;
        } catch (IOException e) {
            throw new IllegalArgumentException("the shop's memory is not whole", e);
        }
    }
}
