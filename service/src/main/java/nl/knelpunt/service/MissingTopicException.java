package nl.knelpunt.service;

/** A topic is not there; the message says which, and what to do. */
public final class MissingTopicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingTopicException(String topic) {
        super("topic " + topic + " is missing: run knelpunt topics create");
    }
}
