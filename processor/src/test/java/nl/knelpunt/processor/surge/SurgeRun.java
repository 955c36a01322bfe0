package nl.knelpunt.processor.surge;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.knelpunt.contract.BottleneckDetected;

/** Plays a shop to a watch, and keeps what it tells. */
class SurgeRun implements QuietShop.Listener {
    static final List<String> ATTRIBUTES = List.of("carrier", "warehouse", "productGroup", "region");
    static final SurgeSettings SETTINGS = SurgeSettings.of(ZoneOffset.UTC, ATTRIBUTES, new TreeMap<>());

    final SurgeWatch watch;
    final List<BottleneckDetected> news = new ArrayList<>();
    int complaints;

    SurgeRun() {
        this(new SurgeWatch(SETTINGS));
    }

    SurgeRun(SurgeWatch watch) {
        this.watch = watch;
    }

    /** Goes on with what was kept of it. */
    SurgeRun keptAsBytes() {
        var kept = new SurgeRun(SurgeWatch.fromBytes(SETTINGS, watch.toBytes()));
        kept.news.addAll(news);
        kept.complaints = complaints;
        return kept;
    }

    @Override
    public void ordered(Instant at, Map<String, String> attributes) {
        watch.ordered(at, attributes);
    }

    @Override
    public void complained(Instant at, String id, String step, String fault, Map<String, String> attributes) {
        complaints++;
        news.addAll(watch.complained(at, id, "order-" + id, step, fault, attributes));
    }

    List<BottleneckDetected> told(BottleneckDetected.State state) {
        return news.stream().filter(each -> each.state() == state).toList();
    }

    List<BottleneckDetected> opened() {
        return told(BottleneckDetected.State.OPENED);
    }

    /** What was told of one cell. */
    List<BottleneckDetected> of(int cell) {
        var key = QuietShop.step(cell) + "/" + QuietShop.fault(cell);
        return news.stream().filter(each -> each.key().equals(key)).toList();
    }

    static double minutesSince(double hour, Instant at) {
        return Duration.between(QuietShop.at(hour), at).toMillis() / 60_000.0;
    }
}
