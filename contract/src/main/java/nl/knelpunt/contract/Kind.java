package nl.knelpunt.contract;

/** What a text is, before where and what. */
public enum Kind {
    /** The customer is dissatisfied. */
    COMPLAINT,

    /** Something of the shop's own does not work. */
    PROBLEM_REPORT,

    /** The customer asks, and complains of nothing. */
    QUESTION,

    /** The customer is better off than expected. */
    PRAISE,

    /** None of these. */
    OTHER
}
