package nl.knelpunt.processor.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.processor.memory.Observation.Began;
import nl.knelpunt.processor.memory.Observation.Ended;
import nl.knelpunt.processor.timeline.Norm;

/** How long one stretch takes: for all orders, for those that begin when it is full, and for each value of an attribute. */
final class StretchNorms {
    /** After that time an order counts half. */
    private static final Duration HALF_LIFE = Duration.ofDays(28);

    /** Values of one attribute that have a norm; what comes beyond them has none. */
    private static final int VALUES = 32;

    /** Beside what is usual; see {@link Load}. */
    private static final double FULL = 4 / 3.0;

    private static final double ENOUGH_FULL = 20;
    private static final int POINTS = 40;

    private final String stretch;
    private final Load load;
    private final Told all;
    private final Norm full;
    private final Map<String, Map<String, Told>> byAttribute = new LinkedHashMap<>();

    StretchNorms(String stretch) {
        this(stretch, new Load(), new Told(new Norm(HALF_LIFE), 0), new Norm(HALF_LIFE));
    }

    private StretchNorms(String stretch, Load load, Told all, Norm full) {
        this.stretch = stretch;
        this.load = load;
        this.all = all;
        this.full = full;
    }

    /** A norm, and how many orders it knew when it was last told. */
    private static final class Told {
        private static final double NEWS = 1.1;
        private static final int MANY_MORE = 10;

        final Norm norm;
        double orders;
        private double toldOf;

        Told(Norm norm, double toldOf) {
            this.norm = norm;
            this.orders = toldOf;
            this.toldOf = toldOf;
        }

        /** @return whether it is worth telling anew */
        boolean learn(Ended ended) {
            norm.add(ended.seconds(), ended.at());
            orders++;
            if (orders < Math.max(toldOf * NEWS, toldOf + MANY_MORE)) {
                return false;
            }
            orders = norm.count(ended.at());
            toldOf = orders;
            return true;
        }
    }

    void began(Began began) {
        load.began(began.at());
    }

    /** @return what is worth telling of by now */
    List<NormLearnt> ended(Ended ended) {
        load.ended(ended.since(), ended.at());
        if (load.at(ended.since()) >= FULL) {
            full.add(ended.seconds(), ended.at());
        }
        var news = new ArrayList<NormLearnt>();
        if (all.learn(ended)) {
            news.add(learnt(all.norm, ended.at()));
        }
        ended.attributes().forEach((attribute, value) -> {
            var values = byAttribute.computeIfAbsent(attribute, _ -> new HashMap<>());
            var told = values.size() < VALUES
                    ? values.computeIfAbsent(value, _ -> new Told(new Norm(HALF_LIFE), 0))
                    : values.get(value);
            if (told != null && told.learn(ended)) {
                news.add(learnt(told.norm, attribute, value, ended.at()));
            }
        });
        return news;
    }

    private NormLearnt learnt(Norm norm, Instant at) {
        var fullSeconds = full.count(at) < ENOUGH_FULL
                ? null
                : (Double) full.quantile(0.5).orElseThrow();
        return new NormLearnt(
                stretch, null, null, at, norm.count(at), points(norm), load.blocks(), load.until(), fullSeconds);
    }

    private NormLearnt learnt(Norm norm, String attribute, String value, Instant at) {
        return new NormLearnt(stretch, attribute, value, at, norm.count(at), points(norm), List.of(), null, null);
    }

    private static List<Double> points(Norm norm) {
        var points = new ArrayList<Double>();
        for (var i = 0; i <= POINTS; i++) {
            points.add(norm.quantile((double) i / POINTS).orElseThrow());
        }
        return points;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(stretch);
        load.write(out);
        write(out, all);
        full.write(out);
        out.writeByte(byAttribute.size());
        for (var attribute : byAttribute.entrySet()) {
            out.writeUTF(attribute.getKey());
            out.writeByte(attribute.getValue().size());
            for (var value : attribute.getValue().entrySet()) {
                out.writeUTF(value.getKey());
                write(out, value.getValue());
            }
        }
    }

    private static void write(DataOutput out, Told told) throws IOException {
        told.norm.write(out);
        out.writeDouble(told.orders);
        out.writeDouble(told.toldOf);
    }

    static StretchNorms read(DataInput in) throws IOException {
        var norms = new StretchNorms(in.readUTF(), Load.read(in), readTold(in), Norm.read(in, HALF_LIFE));
        for (var attributes = in.readUnsignedByte(); attributes > 0; attributes--) {
            var values = new HashMap<String, Told>();
            norms.byAttribute.put(in.readUTF(), values);
            for (var left = in.readUnsignedByte(); left > 0; left--) {
                values.put(in.readUTF(), readTold(in));
            }
        }
        return norms;
    }

    private static Told readTold(DataInput in) throws IOException {
        var norm = Norm.read(in, HALF_LIFE);
        var orders = in.readDouble();
        var told = new Told(norm, in.readDouble());
        told.orders = orders;
        return told;
    }
}
