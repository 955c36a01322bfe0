package nl.knelpunt.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Source;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * What an audit has seen so far, in whatever order: topics are read side by side, so an answer may come before what it
 * answers. Holds the ids of the window's complaints, some 150 bytes each.
 */
final class Books {
    /** How a complaint can be answered. */
    enum Answer {
        CLASSIFIED,
        DEAD,
        REPEATED
    }

    private record Verdict(String complaintId, String department) {}

    private final Map<Integer, Roaring64Bitmap> submitted = new HashMap<>();
    private final Map<Integer, Roaring64Bitmap> answered = new HashMap<>();
    private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<String> alerted = new HashSet<>();
    private final Set<String> heldBack = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> raised = new HashSet<>();
    private final Map<String, AlertDelivered.State> states = new HashMap<>();
    private long answeredTwice;

    void submitted(int partition, long offset) {
        bitmap(submitted, partition).addLong(offset);
    }

    void answered(Source source, Answer answer) {
        var here = bitmap(answered, source.partition());
        if (here.contains(source.offset())) {
            answeredTwice++;
        } else {
            here.addLong(source.offset());
            answers.merge(answer, 1L, Long::sum);
        }
    }

    void classified(ComplaintClassified classified) {
        verdicts.add(
                new Verdict(classified.complaintId(), classified.department().intern()));
    }

    void raised(AlertRaised alert) {
        raised.add(alert.alertId() + "/" + alert.receiver());
        alert.complaints().forEach(complaint -> alerted.add(complaint.complaintId()));
    }

    void heldBack(HeldBack held) {
        (held.reason() == HeldBack.Reason.WAITING ? waiting : heldBack).add(held.complaintId());
    }

    void delivered(AlertDelivered outcome) {
        states.put(outcome.key(), outcome.state());
    }

    AuditReport report() {
        var byDepartment = new TreeMap<String, Long>();
        var held = 0L;
        var waits = 0L;
        var undecided = 0L;
        for (var verdict : verdicts) {
            if (alerted.contains(verdict.complaintId())) {
                byDepartment.merge(verdict.department(), 1L, Long::sum);
            } else if (heldBack.contains(verdict.complaintId())) {
                held++;
            } else if (waiting.contains(verdict.complaintId())) {
                held++;
                waits++;
            } else {
                undecided++;
            }
        }
        return new AuditReport(
                submitted.values().stream()
                        .mapToLong(Roaring64Bitmap::getLongCardinality)
                        .sum(),
                answers.getOrDefault(Answer.CLASSIFIED, 0L),
                answers.getOrDefault(Answer.DEAD, 0L),
                answers.getOrDefault(Answer.REPEATED, 0L),
                byDepartment.values().stream().mapToLong(Long::longValue).sum(),
                held,
                alerts(),
                byDepartment,
                unanswered(),
                answeredTwice,
                undecided,
                waits);
    }

    private AuditReport.Alerts alerts() {
        return new AuditReport.Alerts(
                raised.size(),
                count(AlertDelivered.State.DELIVERED),
                count(AlertDelivered.State.PENDING),
                count(AlertDelivered.State.GIVEN_UP),
                count(AlertDelivered.State.SUMMARISED),
                raised.stream().filter(alert -> !states.containsKey(alert)).count());
    }

    private long count(AlertDelivered.State state) {
        return raised.stream().filter(alert -> states.get(alert) == state).count();
    }

    private long unanswered() {
        var open = 0L;
        for (var entry : submitted.entrySet()) {
            open += Roaring64Bitmap.andNot(entry.getValue(), bitmap(answered, entry.getKey()))
                    .getLongCardinality();
        }
        return open;
    }

    private static Roaring64Bitmap bitmap(Map<Integer, Roaring64Bitmap> bitmaps, int partition) {
        return bitmaps.computeIfAbsent(partition, number -> new Roaring64Bitmap());
    }
}
