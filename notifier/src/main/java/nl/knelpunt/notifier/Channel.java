package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Receiver;

/** One way to reach a receiver. Thread-safe. */
interface Channel extends AutoCloseable {
    Delivery deliver(AlertRaised alert, Receiver receiver);

    @Override
    void close();
}
