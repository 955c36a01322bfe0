package nl.knelpunt.processor;

import java.util.List;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Journey;

/**
 * When a look by a person is cheaper than the risk of sending a complaint to the wrong department. Source: the reject option of
 * Chow, On Optimum Recognition Error and Reject Tradeoff, 1970.
 */
public final class Abstention {
    /** What costs are measured in. */
    private static final double COST_OF_A_LOOK = 1;

    private Abstention() {}

    /**
     * Whether it is.
     *
     * @param step where the problem is said to be
     * @param confidence probability that it is there, 0 to 1
     * @return false for what is on no step: nobody is troubled by it, or triage has it anyway
     */
    public static boolean isCheaper(String step, double confidence, List<Alternative> alternatives, Journey journey) {
        return journey.step(step)
                .map(chosen ->
                        (1 - confidence - sameDepartment(alternatives, chosen, journey)) * chosen.wrongDepartmentCost()
                                > COST_OF_A_LOOK)
                .orElse(false);
    }

    /** A department that has several steps is right if any of them is. */
    private static double sameDepartment(List<Alternative> alternatives, Journey.Step chosen, Journey journey) {
        return alternatives.stream()
                .filter(other -> journey.departmentOf(other.step()).equals(chosen.department()))
                .mapToDouble(Alternative::confidence)
                .sum();
    }
}
