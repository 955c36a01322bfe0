package nl.knelpunt.contract;

/** Bytes that are not the event they should be. Its message never quotes them. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String message) {
        super(message);
    }
}
