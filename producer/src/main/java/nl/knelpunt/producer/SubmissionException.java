package nl.knelpunt.producer;

/** A file cannot be submitted as a whole. The message is for the one who submits it. */
public final class SubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SubmissionException(String message) {
        super(message);
    }
}
