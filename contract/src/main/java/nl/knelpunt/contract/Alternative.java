package nl.knelpunt.contract;

/**
 * A runner-up.
 *
 * @param confidence probability, 0 to 1
 */
public record Alternative(String step, double confidence) {
    public Alternative {
        Required.present("alternatives.step", step);
        Required.confidence("alternatives.confidence", confidence);
    }
}
