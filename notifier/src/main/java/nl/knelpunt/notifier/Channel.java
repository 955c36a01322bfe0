package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Receiver;

/** One way to reach a receiver. Thread-safe. */
interface Channel extends AutoCloseable {
    /**
     * Tries once. Throws for nothing that the outside does, and takes no longer than the channel's own time limit.
     *
     * @param links the ways to answer it, in the order in which to show them; none where none are configured
     */
    Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links);

    @Override
    void close();
}
