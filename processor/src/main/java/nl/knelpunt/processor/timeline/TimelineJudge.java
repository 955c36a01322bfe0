package nl.knelpunt.processor.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.StretchReading;
import nl.knelpunt.contract.TimelineVerdict;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import nl.knelpunt.contract.TimelineVerdict.Promise;
import nl.knelpunt.contract.TimelineVerdict.StepOdds;
import nl.knelpunt.processor.Abstention;
import org.jspecify.annotations.Nullable;

/** Judges a complaint by its text and its order's timeline, as both were when it was written. Thread-safe. */
public final class TimelineJudge {
    /** What stands out: the excess is half the way from usual to late. */
    private static final double NOTABLE = 0.5;

    /** Below it, what the text leaves open stays open. */
    private static final double SURE_ENOUGH = 0.5;

    private static final int ALTERNATIVES = 3;

    /** The least there is where something is wrong. */
    private static final int SEVERITY_OF_A_PROBLEM = 2;

    private final Journey journey;
    private final StretchClock clock;
    private final NormBook norms;

    public TimelineJudge(Journey journey, StretchClock clock, NormBook norms) {
        this.journey = journey;
        this.clock = clock;
        this.norms = norms;
    }

    /**
     * The verdict of both.
     *
     * @param byText that of the text alone
     * @param orderId under which the timeline is known
     */
    public ComplaintClassified judge(ComplaintClassified byText, String orderId, OrderTimeline order) {
        var now = byText.complaint().submittedAt();
        var reading = new OrderReader(
                        order,
                        now,
                        journey,
                        clock,
                        stretch -> norms.of(stretch, order.attributes())
                                .<Usual>map(norm -> norm)
                                .orElse(Unknown.USUAL))
                .read();
        var odds = Odds.of(byText, new StepEvidence(order, reading, now, journey), journey);
        var cause = cause(reading);
        var contradicts = isToldMissing(byText, order, now);
        var step = contradicts ? byText.step() : step(byText, odds, cause);
        var agreement = contradicts ? Agreement.CONTRADICTS : agreement(byText.step(), step, cause);
        var timeline = new TimelineVerdict(
                orderId,
                order.attributes(),
                reading.stretches().stream()
                        .map(time -> told(time, order.reached(time.stretch().to(), now)))
                        .toList(),
                order.promisedBy(),
                promise(order, now),
                missing(order, now),
                agreement,
                cause.map(time -> time.stretch().id()).orElse(null),
                byText.step(),
                odds);
        return contradicts ? forAPerson(byText, timeline) : placed(byText, step, timeline);
    }

    private Optional<StretchTime> cause(OrderReading reading) {
        return reading.stretches().stream()
                .filter(time -> StepEvidence.unusual(time) >= NOTABLE)
                .max(Comparator.comparing(StretchTime::excess));
    }

    /** A step that both find likeliest. Where the text names none, only what stands out in the timeline does. */
    private static String step(ComplaintClassified byText, List<StepOdds> odds, Optional<StretchTime> cause) {
        var best = odds.getFirst();
        var named = !byText.step().equals(Journey.NONE) && !byText.step().equals(Journey.UNCLEAR);
        if (named) {
            return best.step();
        }
        var sure = best.both() * (1 - Odds.ofNoProblem(byText, odds));
        return cause.isPresent() && sure >= SURE_ENOUGH ? best.step() : byText.step();
    }

    private static Agreement agreement(String textStep, String step, Optional<StretchTime> cause) {
        if (!step.equals(textStep)) {
            return Agreement.TELLS_MORE;
        }
        return cause.isPresent() && cause.get().stretch().step().equals(step) ? Agreement.AGREES : Agreement.SILENT;
    }

    /** Says that it is not there, and it was at its end before that was written. */
    private boolean isToldMissing(ComplaintClassified byText, OrderTimeline order, Instant now) {
        var way = OrderReader.mainWay(journey);
        return !way.isEmpty()
                && byText.step().equals(way.getLast().step())
                && order.reached(way.getLast().to(), now).isPresent()
                && NotArrived.isToldIn(byText.complaint().text().value());
    }

    private StretchReading told(StretchTime time, Optional<Instant> until) {
        return new StretchReading(
                time.stretch().id(),
                time.stretch().step(),
                time.since(),
                time.taken().toSeconds(),
                time.running(),
                time.median().toSeconds(),
                time.late().toSeconds(),
                time.excess().toSeconds(),
                fromLoad(time),
                until.orElse(null));
    }

    /** @return null if it cannot be told */
    private @Nullable Long fromLoad(StretchTime time) {
        var fromLoad = norms.of(time.stretch())
                .map(norm -> norm.fromLoad(time.since()))
                .orElse(OptionalDouble.empty());
        var excess = Math.max(0, time.excess().toSeconds());
        return fromLoad.isEmpty() ? null : (Long) Math.clamp(Math.round(fromLoad.getAsDouble()), 0, excess);
    }

    private Promise promise(OrderTimeline order, Instant now) {
        var promised = order.promisedBy();
        var way = OrderReader.mainWay(journey);
        if (promised == null || way.isEmpty()) {
            return Promise.NONE;
        }
        var end = order.reached(way.getLast().to(), now);
        if (end.orElse(now).isAfter(promised)) {
            return Promise.BROKEN;
        }
        return end.isPresent() ? Promise.KEPT : Promise.RUNNING;
    }

    /** What must have been passed on the way to what was reached; the way back is one of its own. */
    private List<String> missing(OrderTimeline order, Instant now) {
        var milestones = journey.milestones();
        var missing = new ArrayList<String>();
        var before = new ArrayList<String>();
        for (var milestone : milestones) {
            if (order.reached(milestone, now).isPresent()) {
                missing.addAll(before);
                before.clear();
            } else {
                before.add(milestone);
            }
        }
        return missing;
    }

    private ComplaintClassified placed(ComplaintClassified byText, String step, TimelineVerdict timeline) {
        if (step.equals(byText.step()) && timeline.agreement() == Agreement.SILENT) {
            return with(byText, byText.step(), byText.stepConfidence(), byText.alternatives(), timeline, false);
        }
        var chosen = timeline.odds().stream()
                .filter(odds -> odds.step().equals(step))
                .findFirst()
                .orElseThrow();
        var others = timeline.odds().stream()
                .filter(odds -> !odds.equals(chosen))
                .limit(ALTERNATIVES)
                .map(odds -> new Alternative(odds.step(), odds.both()))
                .toList();
        return with(byText, step, chosen.both(), others, timeline, false);
    }

    private ComplaintClassified forAPerson(ComplaintClassified byText, TimelineVerdict timeline) {
        return with(byText, byText.step(), byText.stepConfidence(), byText.alternatives(), timeline, true);
    }

    private ComplaintClassified with(
            ComplaintClassified byText,
            String step,
            double confidence,
            List<Alternative> alternatives,
            TimelineVerdict timeline,
            boolean contradicts) {
        var mustLook = contradicts || Abstention.isCheaper(step, confidence, alternatives, journey);
        var isNew = !step.equals(byText.step());
        // what reads like praise, or like nothing, and is none
        var isMisread = isNew && byText.step().equals(Journey.NONE) && byText.kind() != Kind.QUESTION;
        var fault = isNew && journey.fault(byText.fault()).isEmpty() ? ofWaiting() : null;
        return new ComplaintClassified(
                byText.complaintId(),
                byText.revision(),
                byText.classifiedAt(),
                isMisread ? Kind.COMPLAINT : byText.kind(),
                step,
                confidence,
                fault == null ? byText.fault() : fault,
                fault == null ? byText.faultConfidence() : confidence,
                isMisread ? Experience.BELOW : byText.experience(),
                isNew ? first(step, byText.steps()) : byText.steps(),
                fault == null ? byText.faults() : first(fault, byText.faults()),
                alternatives,
                byText.evidence(),
                isMisread ? Math.max(SEVERITY_OF_A_PROBLEM, byText.severity()) : byText.severity(),
                byText.details().abstained(mustLook),
                mustLook ? Journey.TRIAGE : journey.departmentOf(step),
                byText.language(),
                byText.modelVersion(),
                timeline,
                byText.complaint());
    }

    /** The fault that time lost is. */
    private @Nullable String ofWaiting() {
        return journey.faults().stream()
                .max(Comparator.comparingDouble(Journey.Fault::waiting))
                .map(Journey.Fault::id)
                .orElse(null);
    }

    private static List<String> first(String one, List<String> others) {
        var all = new LinkedHashSet<String>();
        all.add(one);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** A stretch without a norm is not read. */
    private enum Unknown implements Usual {
        USUAL;

        @Override
        public OptionalDouble quantile(double share) {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble expected(double seconds) {
            return OptionalDouble.empty();
        }
    }
}
