package nl.knelpunt.contract;

/**
 * One of the problems that a text complains of, and the words that say so.
 *
 * @param step journey step
 * @param fault kind of fault
 * @param start offset of the first UTF-16 unit of the clause that says so
 * @param end offset after its last
 */
public record ToldProblem(String step, String fault, int start, int end) {
    /** @throws IllegalArgumentException if a component is missing, or the offsets name no part of a text */
    public ToldProblem {
        Required.present("problems.step", step);
        Required.present("problems.fault", fault);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("problems must have 0 <= start < end");
        }
    }
}
