package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Receiver;

/** One way to reach a receiver. Thread-safe. */
interface Channel extends AutoCloseable {
    /** Tries once. Throws for nothing that the outside does, and takes no longer than the channel's own time limit. */
    Delivery deliver(AlertRaised alert, Receiver receiver);

    @Override
    void close();
}
