package nl.knelpunt.processor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.processor.memory.Observation;
import nl.knelpunt.processor.memory.ShopMemory;
import nl.knelpunt.processor.surge.SurgeSettings;
import nl.knelpunt.processor.timeline.NormBook;
import nl.knelpunt.processor.timeline.OrderTimeline;
import nl.knelpunt.processor.timeline.StretchClock;
import nl.knelpunt.processor.timeline.TimelineJudge;

/**
 * The processor's work on a shop's history without Kafka: the same parts, in one thread, given events in the order of time. For
 * measuring months of a shop in seconds.
 */
public final class Rehearsal {
    private final Verdicts verdicts;
    private final Observations observations;
    private final TimelineJudge judge;
    private final NormBook norms = new NormBook();
    private final ShopMemory memory;
    private final Map<String, OrderTimeline> orders = new HashMap<>();
    private Instant now = Instant.EPOCH;

    /**
     * A complaint's answer.
     *
     * @param byText the verdict of its text alone
     * @param verdict that of text and timeline; the same where no order is known
     * @param news problems that opened, grew or ended with it
     */
    public record Answer(ComplaintClassified byText, ComplaintClassified verdict, List<BottleneckDetected> news) {
        public Answer {
            news = List.copyOf(news);
        }
    }

    public Rehearsal(Shop shop, Classifier classifier) {
        var clock = StretchClock.of(shop);
        verdicts = new Verdicts(classifier, shop.journey(), InstantSource.fixed(Instant.EPOCH));
        observations = new Observations(shop.journey(), clock);
        judge = new TimelineJudge(shop.journey(), clock, norms);
        memory = new ShopMemory(SurgeSettings.of(shop));
    }

    /** An order reached a milestone. */
    public List<BottleneckDetected> progressed(OrderProgressed progress) {
        now = progress.at();
        var before = orders.getOrDefault(progress.orderId(), OrderTimeline.EMPTY);
        var after = before.with(progress);
        orders.put(progress.orderId(), after);
        var news = new ArrayList<Event>();
        observations.of(before, after, now).forEach(observation -> news.addAll(taken(observation)));
        return problems(news);
    }

    /** Forgets an order of which nothing more is to come. */
    public void ended(String orderId) {
        orders.remove(orderId);
    }

    public Answer complained(ComplaintSubmitted complaint) {
        now = complaint.submittedAt();
        var byText = verdicts.of(complaint);
        var order = complaint.orderId() == null ? null : orders.get(complaint.orderId());
        var verdict = order == null ? byText : judge.judge(byText, String.valueOf(complaint.orderId()), order);
        var news = new ArrayList<Event>();
        observations.of(verdict, now).ifPresent(observation -> news.addAll(taken(observation)));
        return new Answer(byText, verdict, problems(news));
    }

    private List<Event> taken(Observation observation) {
        var news = new ArrayList<Event>(memory.take(observation));
        news.addAll(memory.release(now));
        return news;
    }

    private List<BottleneckDetected> problems(List<Event> news) {
        var problems = new ArrayList<BottleneckDetected>();
        for (var event : news) {
            switch (event) {
                case NormLearnt norm -> norms.put(norm);
                case BottleneckDetected problem -> problems.add(problem);
                default -> throw new IllegalStateException("the shop's memory tells of norms and problems only");
            }
        }
        return problems;
    }
}
