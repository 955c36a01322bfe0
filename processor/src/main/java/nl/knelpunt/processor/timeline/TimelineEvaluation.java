package nl.knelpunt.processor.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.knelpunt.contract.Journey;

/**
 * How well timelines tell bad reviews from good ones, when orders are replayed in the order of their events: norms are learnt from what
 * had happened by then, and a review's order is read as it was known on that day.
 *
 * @param auc area under the curve of the excess for 1 and 2 against 4 and 5 stars, 0.5 to 1
 * @param aucLateFlag the same of late or not delivered, yes or no
 * @param orders how many reviews were told apart
 * @param worstOfBad how many orders with a bad review lost most time on which stretch; {@code none} for those that lost none
 * @param worstOfGood the same for good reviews
 */
public record TimelineEvaluation(
        double auc, double aucLateFlag, long orders, Map<String, Long> worstOfBad, Map<String, Long> worstOfGood) {

    public TimelineEvaluation {
        worstOfBad = Map.copyOf(worstOfBad);
        worstOfGood = Map.copyOf(worstOfGood);
    }

    /** Something to do at a time; what is known at that very time counts. */
    private record Step(Instant at, boolean review, Runnable action) {}

    /** @param end the milestone whose promise it is, such as delivered */
    public static TimelineEvaluation of(List<ReviewedOrder> orders, Journey journey, String end) {
        var norms = new Norms(journey, StretchClock.ALWAYS, null);
        var excess = new ArrayList<Ranks.Scored>();
        var late = new ArrayList<Ranks.Scored>();
        var bad = new TreeMap<String, Long>();
        var good = new TreeMap<String, Long>();
        var steps = new ArrayList<Step>();
        for (var order : orders) {
            var timeline = order.timeline();
            timeline.reached().values().stream()
                    .distinct()
                    .forEach(at -> steps.add(new Step(
                            at, false, () -> norms.learn(timeline.until(at.minusNanos(1)), timeline.until(at)))));
            if (order.isDecided()) {
                steps.add(new Step(order.reviewedAt(), true, () -> {
                    var reading = new OrderReader(timeline, order.reviewedAt(), journey, StretchClock.ALWAYS, norms::of)
                            .read();
                    excess.add(new Ranks.Scored(hours(reading), order.isBad()));
                    late.add(new Ranks.Scored(isLate(order, end) ? 1 : 0, order.isBad()));
                    var worst = reading.worst().map(time -> time.stretch().id()).orElse(Journey.NONE);
                    (order.isBad() ? bad : good).merge(worst, 1L, Long::sum);
                }));
            }
        }
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::review));
        steps.forEach(step -> step.action().run());
        return new TimelineEvaluation(
                Ranks.areaUnderCurve(excess), Ranks.areaUnderCurve(late), excess.size(), bad, good);
    }

    private static double hours(OrderReading reading) {
        return reading.beyondUsual().plus(reading.beyondPromise()).toMinutes() / 60.0;
    }

    private static boolean isLate(ReviewedOrder order, String end) {
        var reached = order.timeline().reached(end, order.reviewedAt());
        var promised = order.timeline().promisedBy();
        return reached.isEmpty() || (promised != null && reached.get().isAfter(promised));
    }
}
