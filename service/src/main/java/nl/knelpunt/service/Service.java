package nl.knelpunt.service;

/** Something that runs until it is closed. */
public interface Service extends AutoCloseable {
    /** Returns once it serves, or once it is on its way to: what it depends on may be down, and health says so. */
    void start();

    /** Finishes what it holds, within {@link #CLOSE_SECONDS}. */
    @Override
    void close();

    /** Time that a service gives itself to finish; platforms kill after 10. */
    int CLOSE_SECONDS = 8;
}
