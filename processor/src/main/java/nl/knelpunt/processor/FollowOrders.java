package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.Orders.Kept;
import nl.knelpunt.processor.WaitingComplaints.Waiting;
import nl.knelpunt.processor.memory.Observation;
import nl.knelpunt.processor.timeline.OrderTimeline;
import nl.knelpunt.processor.timeline.TimelineJudge;
import nl.knelpunt.service.Refused;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the timelines of orders, and judges anew the complaints of which a milestone tells more. */
final class FollowOrders extends ContextualProcessor<byte[], byte[], byte[], Observation> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowOrders.class);

    private final Journey journey;
    private final TimelineJudge judge;
    private final Observations observations;

    FollowOrders(Journey journey, TimelineJudge judge, Observations observations) {
        this.journey = journey;
        this.judge = judge;
        this.observations = observations;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var progress = checked(record);
        var orders = new Orders(context().getStateStore(Orders.STORE));
        var kept = orders.find(progress.orderId(), record.timestamp());
        var before = kept == null ? OrderTimeline.EMPTY : kept.timeline();
        var after = before.with(new OrderProgressed(
                progress.orderId(),
                progress.milestone(),
                progress.at(),
                progress.promisedBy(),
                observations.watched(progress.attributes())));
        if (after.equals(before)) {
            return;
        }
        orders.put(progress.orderId(), new Kept(after, kept == null ? Orders.block(record.timestamp()) : kept.block()));
        observations
                .of(before, after, progress.at())
                .forEach(observed -> context()
                        .forward(
                                Observations.record(observed, record.timestamp(), context()),
                                ComplaintsTopology.FOLLOWED));
        revise(progress, after, record);
    }

    /** Intakes refuse the same; this is for those who write to the topic themselves. */
    private OrderProgressed checked(Record<byte[], byte[]> record) {
        var progress = (OrderProgressed) Envelope.open(Topics.ORDERS, record.headers(), record.value());
        if (!progress.key().equals(text(record.key()))) {
            throw new Refused(DeadReason.WRONG_KEY);
        }
        if (!journey.milestones().contains(progress.milestone())
                || Limits.milestoneAt(progress.at(), Instant.ofEpochMilli(record.timestamp())) != null) {
            throw new Refused(DeadReason.NO_SUCH_MILESTONE);
        }
        return progress;
    }

    /** What happened after a complaint was written changes nothing in what it was about. */
    private void revise(OrderProgressed progress, OrderTimeline order, Record<byte[], byte[]> record) {
        var waiting = new WaitingComplaints(context().getStateStore(WaitingComplaints.STORE));
        for (var block : WaitingComplaints.blocks(record.timestamp())) {
            var before = waiting.inBlock(progress.orderId(), block);
            var after = new ArrayList<Waiting>();
            for (var complaint : before) {
                after.add(
                        progress.at().isAfter(complaint.submittedAt())
                                ? complaint
                                : judgedAnew(complaint, progress.orderId(), order, record));
            }
            if (!after.equals(before)) {
                waiting.put(progress.orderId(), block, after);
            }
        }
    }

    private Waiting judgedAnew(Waiting complaint, String orderId, OrderTimeline order, Record<byte[], byte[]> record) {
        var revision = complaint.revision() + 1;
        var anew = revised(complaint, revision, orderId, order, Instant.ofEpochMilli(record.timestamp()));
        if (anew == null || summary(anew).equals(complaint.told())) {
            return complaint;
        }
        Sealing.forward(
                context(),
                Sealing.seal(Topics.REVISED, anew, ProcessorService.NAME, complaint.source(), record.timestamp()),
                Topics.REVISED);
        return new Waiting(complaint.byText(), complaint.submittedAt(), summary(anew), revision, complaint.source());
    }

    /** @return null if it cannot be read or judged: that must not make dead letters of all milestones of the order */
    private @Nullable ComplaintClassified revised(
            Waiting complaint, int revision, String orderId, OrderTimeline order, Instant at) {
        try {
            return judge.judge(VerdictBytes.read(complaint.byText().get()), orderId, order)
                    .revised(revision, at);
        } catch (RuntimeException e) {
            LOG.error(
                    "a complaint could not be judged anew, so its last verdict stays: {}",
                    e.getClass().getName());
            return null;
        }
    }

    /** What is told anew when it changes. */
    static String summary(ComplaintClassified verdict) {
        var timeline = verdict.timeline();
        var agreement = timeline == null ? "" : timeline.agreement().name();
        return String.join("\n", verdict.step(), verdict.fault(), verdict.department(), agreement);
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
