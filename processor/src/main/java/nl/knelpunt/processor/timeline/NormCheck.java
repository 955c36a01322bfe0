package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;

/** How far norms that are learnt milestone by milestone are from those worked out of all orders at once. */
public final class NormCheck {
    private static final double[] SHARES = {0.5, 0.95};

    private NormCheck() {}

    /**
     * The largest relative error of a median or 95th percentile of any stretch, decay switched off.
     *
     * @param seeds one for each order in which the milestones are to come
     * @return 0 or more; 0 if there is no whole stretch
     */
    public static double largestError(Collection<OrderTimeline> orders, Journey journey, long... seeds) {
        var events = events(orders);
        var exact = exact(orders, journey);
        var largest = 0.0;
        for (var seed : seeds) {
            Collections.shuffle(events, new Random(seed));
            var norms = learnt(events, journey);
            for (var stretch : journey.stretches()) {
                largest = Math.max(largest, error(norms.of(stretch), exact.getOrDefault(stretch.id(), List.of())));
            }
        }
        return largest;
    }

    private static List<OrderProgressed> events(Collection<OrderTimeline> orders) {
        var events = new ArrayList<OrderProgressed>();
        var number = 0;
        for (var order : orders) {
            var id = Integer.toString(number++);
            order.reached()
                    .forEach((milestone, at) -> events.add(new OrderProgressed(id, milestone, at, null, Map.of())));
        }
        return events;
    }

    private static Map<String, List<Double>> exact(Collection<OrderTimeline> orders, Journey journey) {
        var durations = new HashMap<String, List<Double>>();
        for (var order : orders) {
            for (var stretch : journey.stretches()) {
                var from = order.reached().get(stretch.from());
                var to = order.reached().get(stretch.to());
                if (from != null && to != null && !to.isBefore(from)) {
                    durations
                            .computeIfAbsent(stretch.id(), _ -> new ArrayList<>())
                            .add(Duration.between(from, to).toMillis() / 1000.0);
                }
            }
        }
        durations.values().forEach(Collections::sort);
        return durations;
    }

    private static Norms learnt(List<OrderProgressed> events, Journey journey) {
        var norms = new Norms(journey, StretchClock.ALWAYS, null);
        var orders = new HashMap<String, OrderTimeline>();
        for (var event : events) {
            var before = orders.getOrDefault(event.orderId(), OrderTimeline.EMPTY);
            var after = before.with(event);
            norms.learn(before, after);
            orders.put(event.orderId(), after);
        }
        return norms;
    }

    private static double error(Norm norm, List<Double> sorted) {
        if (sorted.isEmpty()) {
            return 0;
        }
        return Arrays.stream(SHARES)
                .map(share -> {
                    var exact = sorted.get((int) Math.floor(share * (sorted.size() - 1)));
                    return Math.abs(norm.quantile(share).orElseThrow() - exact) / Math.max(1, exact);
                })
                .max()
                .orElseThrow();
    }
}
