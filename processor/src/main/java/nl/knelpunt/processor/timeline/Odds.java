package nl.knelpunt.processor.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.TimelineVerdict.StepOdds;

/** Text and timeline together, by Bayes' rule: the text's probabilities are the prior, the timeline's evidence the likelihood. */
final class Odds {
    /** How often it is about waiting, where the text does not say what is wrong, or not surely. */
    private static final double UNCLEAR_WAITING = 0.6;

    private static final double UNSURE_WAITING = 0.4;

    /** No step is impossible by its words alone: few who wait know where it hangs. */
    private static final double LEAST = 0.01;

    private Odds() {}

    /** How likely the complaint is about time lost, 0 to 1. */
    static double waiting(ComplaintClassified byText, Journey journey) {
        if (byText.fault().equals(Journey.UNCLEAR) || byText.fault().equals(Journey.NONE)) {
            return UNCLEAR_WAITING;
        }
        var waiting = journey.fault(byText.fault()).map(Journey.Fault::waiting).orElse(Journey.Fault.DEFAULT_WAITING);
        return byText.faultConfidence() * waiting + (1 - byText.faultConfidence()) * UNSURE_WAITING;
    }

    /** @return every step, the likeliest first */
    static List<StepOdds> of(ComplaintClassified byText, StepEvidence evidence, Journey journey) {
        var text = byText(byText, journey);
        var waiting = waiting(byText, journey);
        var sum = 0.0;
        var odds = new ArrayList<StepOdds>();
        for (var step : journey.steps()) {
            var prior = text.getOrDefault(step.id(), LEAST);
            var likelihood = waiting * evidence.ofWaiting(step) + (1 - waiting) * evidence.ofAnything(step);
            odds.add(new StepOdds(step.id(), Math.min(1, prior), likelihood, Math.min(1, prior)));
            sum += prior * likelihood;
        }
        var all = sum;
        return odds.stream()
                .map(one -> new StepOdds(
                        one.step(), one.text(), one.timeline(), Math.min(1, one.text() * one.timeline() / all)))
                .sorted(Comparator.comparingDouble(StepOdds::both).reversed())
                .toList();
    }

    /**
     * How likely it is that nothing is wrong, where the text finds so: content customers' orders are as all are. Only what the
     * text itself gives a step can raise doubt.
     */
    static double ofNoProblem(ComplaintClassified byText, List<StepOdds> odds) {
        if (!byText.step().equals(Journey.NONE) || byText.kind() == Kind.QUESTION) {
            return 0;
        }
        var problem = odds.stream()
                .mapToDouble(one -> Math.max(0, one.text() - LEAST) * one.timeline())
                .sum();
        return byText.stepConfidence() / (byText.stepConfidence() + problem);
    }

    /** What the text leaves open, all steps have in equal parts; and so has a question what it may be the question of. */
    private static Map<String, Double> byText(ComplaintClassified verdict, Journey journey) {
        var told = new HashMap<String, Double>();
        told.put(verdict.step(), verdict.stepConfidence());
        for (Alternative other : verdict.alternatives()) {
            told.put(other.step(), other.confidence());
        }
        var steps = journey.steps();
        var named = steps.stream()
                .mapToDouble(step -> told.getOrDefault(step.id(), 0.0))
                .sum();
        var none = verdict.kind() == Kind.QUESTION ? 0 : told.getOrDefault(Journey.NONE, 0.0);
        var open = Math.max(0, 1 - named - none) / steps.size();
        var all = new HashMap<String, Double>();
        steps.forEach(step -> all.put(step.id(), told.getOrDefault(step.id(), 0.0) + open + LEAST));
        return all;
    }
}
