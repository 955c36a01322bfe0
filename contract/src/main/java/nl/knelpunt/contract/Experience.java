package nl.knelpunt.contract;

/** How it was against what the customer expected. */
public enum Experience {
    /** Worse than expected. */
    BELOW,

    /** What one may expect, or mixed. */
    AS_EXPECTED,

    /** Better than expected. */
    ABOVE
}
