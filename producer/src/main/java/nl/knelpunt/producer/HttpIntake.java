package nl.knelpunt.producer;

/** A form in which things come over HTTP. */
interface HttpIntake {

    /** In metrics. */
    String name();

    boolean takes(Message message);

    /** @throws ProblemException if the body is of no use as a whole */
    Documents read(Message message);
}
