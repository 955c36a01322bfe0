package nl.knelpunt.contract;

/** How a complaint reached the shop. */
public enum Channel {
    FORM,
    REVIEW,
    EMAIL,
    CHAT,
    PHONE,
    COUNTER
}
