package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How busy the shop is, and each step that orders come to after they were placed. A wave of returns follows a wave of orders by two
 * weeks: complaints about a step follow the orders that came to that step.
 */
final class Volumes {
    private final Volume all = new Volume();
    private final Map<String, Volume> bySteps = new TreeMap<>();
    private final Map<String, Volume> byStretches = new HashMap<>();
    private final List<Volume> each = new ArrayList<>(List.of(all));

    Volumes(SurgeSettings settings) {
        settings.firstStretches().forEach((step, stretch) -> {
            var volume = new Volume();
            bySteps.put(step, volume);
            byStretches.put(stretch, volume);
            each.add(volume);
        });
    }

    /** Of the orders that are placed. */
    Volume all() {
        return all;
    }

    /** What complaints about a step follow. */
    Volume of(String step) {
        return bySteps.getOrDefault(step, all);
    }

    /** Of the step that begins with a stretch. */
    Optional<Volume> began(String stretch) {
        return Optional.ofNullable(byStretches.get(stretch));
    }

    void open(long window) {
        each.forEach(volume -> volume.open(window));
    }

    void close(Clock clock) {
        each.forEach(volume -> volume.close(clock.window(), clock.hourOfWeek()));
    }

    void learn(long hour, int hourOfWeek) {
        each.forEach(volume -> volume.learn(hour, hourOfWeek));
    }

    void refresh(Clock clock) {
        each.forEach(volume -> volume.refresh(clock));
    }

    void clear() {
        each.forEach(Volume::clear);
    }

    void write(DataOutput out) throws IOException {
        all.write(out);
        out.writeShort(bySteps.size());
        for (var ofStep : bySteps.entrySet()) {
            out.writeUTF(ofStep.getKey());
            ofStep.getValue().write(out);
        }
    }

    /** What is read of a step that orders do not come to any more is left out; one that they come to now was as busy as usual. */
    void read(DataInput in) throws IOException {
        all.read(in);
        var unknown = new HashMap<>(bySteps);
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            var ofStep = unknown.remove(in.readUTF());
            (ofStep == null ? new Volume() : ofStep).read(in);
        }
        unknown.values().forEach(Volume::assumeUsual);
    }
}
