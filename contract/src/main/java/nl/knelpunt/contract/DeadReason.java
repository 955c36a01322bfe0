package nl.knelpunt.contract;

/** Why a record went to the dead-letter topic. Also a metric's label, so this list stays short. */
public enum DeadReason {
    /** It is not the JSON, or not the event, that its topic holds. */
    UNREADABLE,
    /** Its key is not the one that its content asks for, so it may be on the wrong partition. */
    WRONG_KEY,
    /** Its complaint's id was classified before, with other content. */
    OTHER_CONTENT,
    /** Its milestone is none of the journey's, or its time cannot be. */
    NO_SUCH_MILESTONE,
    /** A stage threw. */
    STAGE_FAILED,
    /** What would have been written is larger than the topic takes. */
    TOO_LARGE
}
