package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.WaitingComplaints.Waiting;
import nl.knelpunt.processor.memory.Observation;
import nl.knelpunt.processor.timeline.OrderTimeline;
import nl.knelpunt.processor.timeline.TimelineJudge;
import nl.knelpunt.service.Refused;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A complaint meets its order's timeline, and is answered. If nothing is known of the order the text decides. */
final class JoinTimeline extends ContextualProcessor<byte[], byte[], byte[], Observation> {
    private static final Logger LOG = LoggerFactory.getLogger(JoinTimeline.class);

    private final TimelineJudge judge;
    private final Observations observations;

    JoinTimeline(TimelineJudge judge, Observations observations) {
        this.judge = judge;
        this.observations = observations;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var byText = (ComplaintClassified) Envelope.open(Topics.CLASSIFIED, record.headers(), record.value());
        var orderId = new String(record.key(), StandardCharsets.UTF_8);
        var order = new Orders(context().getStateStore(Orders.STORE)).find(orderId, record.timestamp());
        var answer = order == null ? byText : judged(byText, orderId, order.timeline());
        forward(answer, byText, record);
        var source = RecordHeaders.source(record.headers());
        if (source != null) {
            new WaitingComplaints(context().getStateStore(WaitingComplaints.STORE))
                    .add(
                            orderId,
                            new Waiting(
                                    Bytes.wrap(record.value()),
                                    byText.complaint().submittedAt(),
                                    FollowOrders.summary(answer),
                                    0,
                                    source),
                            record.timestamp());
        }
        observations
                .of(answer, Instant.ofEpochMilli(record.timestamp()))
                .ifPresent(observed -> context()
                        .forward(
                                Observations.record(observed, record.timestamp(), context()),
                                ComplaintsTopology.FOLLOWED));
    }

    /** What the timeline makes of it; never the end of a complaint that was read and remembered already. */
    private ComplaintClassified judged(ComplaintClassified byText, String orderId, OrderTimeline order) {
        try {
            return judge.judge(byText, orderId, order);
        } catch (RuntimeException e) {
            LOG.error(
                    "a timeline could not be read, so the text decides: {}",
                    e.getClass().getName());
            return byText;
        }
    }

    /** The verdict of the text fitted into its topic, so one that does not with the timeline goes as it came. */
    private void forward(ComplaintClassified answer, ComplaintClassified byText, Record<byte[], byte[]> record) {
        var plain = record.withKey(byText.key().getBytes(StandardCharsets.UTF_8));
        if (answer.timeline() == null) {
            Sealing.forward(context(), plain, Topics.CLASSIFIED);
            return;
        }
        try {
            Sealing.forward(
                    context(),
                    Sealing.sealInstead(Topics.CLASSIFIED, answer, ProcessorService.NAME, record),
                    Topics.CLASSIFIED);
        } catch (Refused tooLarge) {
            Sealing.forward(context(), plain, Topics.CLASSIFIED);
        }
    }
}
