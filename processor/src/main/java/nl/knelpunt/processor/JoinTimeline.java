package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.knelpunt.contract.ComplaintClassified;
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
        var byText = VerdictBytes.read(record.value());
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

    /** The verdict of the text fits into its topic, so that it goes alone where it does not with the timeline. */
    private void forward(ComplaintClassified answer, ComplaintClassified byText, Record<byte[], byte[]> record) {
        Record<byte[], byte[]> sealed;
        try {
            sealed = sealed(answer, record);
        } catch (Refused tooLarge) {
            sealed = sealed(byText, record);
        }
        Sealing.forward(context(), sealed, Topics.CLASSIFIED);
    }

    private static Record<byte[], byte[]> sealed(ComplaintClassified verdict, Record<byte[], byte[]> record) {
        return Sealing.seal(Topics.CLASSIFIED, verdict, ProcessorService.NAME, record);
    }
}
