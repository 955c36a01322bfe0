package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Refused;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Does what follows from an answer to an alert: for each of its complaints, and, if it was not theirs, for another department. */
final class HandleAnswer extends ContextualProcessor<byte[], byte[], byte[], Decision> {
    /** After so many departments that it was not of, somebody must look at it. */
    static final int MOST_MOVES = 3;

    private final Shop shop;
    private final OpeningHours hours;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Router router;

    HandleAnswer(Shop shop, OpeningHours hours, InstantSource clock, MeterRegistry metrics) {
        this.shop = shop;
        this.hours = hours;
        this.clock = clock;
        this.metrics = metrics;
        this.router = new Router(shop);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Refused(DeadReason.UNREADABLE);
        }
        var answer = (AlertAnswered) Envelope.open(Topics.ANSWERED, record.headers(), record.value());
        var decisions = new ArrayList<Decision>();
        for (var complaint : answer.complaints()) {
            decisions.addAll(decisions(answer, complaint));
        }
        if (answer.problemId() != null) {
            // with it, the complaints that are part of it
            decisions.add(new Decision.Now(handled(answer, answer.problemId(), answer.action(), null)));
        }
        var answers = new Answers(context().getStateStore(Answers.STORE));
        if (answers.add(answer, record.timestamp())) {
            decisions.add(new Decision.Answered(answer));
            decisions.forEach(decision -> context().forward(record.withValue(decision)));
            countMoved(decisions);
        }
    }

    private void countMoved(List<Decision> decisions) {
        for (var decision : decisions) {
            if (decision instanceof Decision.Now(ComplaintCorrected corrected)) {
                metrics.counter(
                                "knelpunt.not.ours",
                                "from",
                                corrected.from().department(),
                                "to",
                                corrected.to().department())
                        .increment();
            }
        }
    }

    private List<Decision> decisions(AlertAnswered answer, AlertedComplaint complaint) {
        if (answer.action() != ComplaintHandled.Action.NOT_OURS || answer.step() == null) {
            return List.of(new Decision.Now(handled(answer, complaint.complaintId(), answer.action(), null)));
        }
        var department = departmentOf(answer, complaint, shop);
        var decisions = new ArrayList<Decision>();
        decisions.add(new Decision.Now(handled(answer, complaint.complaintId(), answer.action(), department)));
        decisions.add(new Decision.Now(new ComplaintCorrected(
                complaint.complaintId(),
                answer.answeredAt(),
                answer.by(),
                new Placement(complaint.step(), complaint.fault(), answer.department()),
                new Placement(answer.step(), complaint.fault(), department),
                "")));
        var moved = complaint.moved(answer.step(), answer.department());
        decisions.addAll(new Dispatch(shop, hours, context())
                .of(
                        moved,
                        department,
                        complaint.complaintId() + "@moved" + moved.moves(),
                        router.ways(moved, department),
                        clock.instant()));
        return decisions;
    }

    /** Whose a complaint is that was not theirs. */
    static String departmentOf(AlertAnswered answer, AlertedComplaint complaint, Shop shop) {
        return answer.step() == null || complaint.moves() + 1 >= MOST_MOVES
                ? Journey.TRIAGE
                : shop.journey().departmentOf(answer.step());
    }

    private static ComplaintHandled handled(
            AlertAnswered answer, String id, ComplaintHandled.Action action, @Nullable String department) {
        var promised = action == ComplaintHandled.Action.TAKEN && answer.until() != null;
        return new ComplaintHandled(
                id,
                answer.answeredAt(),
                answer.by(),
                promised ? ComplaintHandled.Action.PROMISED : action,
                answer.until(),
                answer.cause(),
                answer.prevention(),
                department);
    }
}
