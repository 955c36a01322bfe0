package nl.knelpunt.app.bottlenecks;

/** What can be said of a change. */
public enum Outcome {
    /** Fewer than seven days have passed, or a halving could not be told yet. */
    TOO_EARLY,
    /** Within a week of another change of the same step: they cannot be told apart. */
    TOO_CLOSE,
    /** Every other step was changed in that time, too, or had no complaints. */
    NOTHING_BESIDE,
    /** After four weeks, or when the next change came, a halving could not be told. */
    TOO_FEW,
    /** Fewer complaints than there would have been. */
    FEWER,
    /** More complaints than there would have been. */
    MORE,
    /** Neither can be told, though a halving would show. */
    NO_DIFFERENCE
}
