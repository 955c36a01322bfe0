package nl.knelpunt.processor;

import nl.knelpunt.contract.Journey;

/**
 * When a look by a person is cheaper than the risk of sending a complaint to the wrong department. Source: the reject option of
 * Chow, On Optimum Recognition Error and Reject Tradeoff, 1970.
 */
final class Abstention {
    /** What costs are measured in. */
    private static final double COST_OF_A_LOOK = 1;

    private Abstention() {}

    /** @return false for what is on no step: nobody is troubled by it, or triage has it anyway */
    static boolean isCheaper(Verdict verdict, Journey journey) {
        return journey.step(verdict.step())
                .map(step ->
                        (1 - rightDepartment(verdict, step, journey)) * step.wrongDepartmentCost() > COST_OF_A_LOOK)
                .orElse(false);
    }

    /** A department that has several steps is right if any of them is. */
    private static double rightDepartment(Verdict verdict, Journey.Step chosen, Journey journey) {
        var others = verdict.alternatives().stream()
                .filter(other -> journey.departmentOf(other.step()).equals(chosen.department()))
                .mapToDouble(other -> other.confidence())
                .sum();
        return verdict.stepConfidence() + others;
    }
}
