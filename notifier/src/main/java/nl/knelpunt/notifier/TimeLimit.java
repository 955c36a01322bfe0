package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a try when its time is over. The time-outs of mail and HTTP clients are per read, so that a server which sends a byte
 * now and then would hold us for ever.
 */
final class TimeLimit {
    private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

    private TimeLimit() {}

    static Delivery within(Duration limit, Callable<Delivery> attempt) {
        var task = new FutureTask<>(attempt);
        // interrupting a virtual thread closes the socket that it waits on; a platform thread would not notice
        Thread.ofVirtual().name("delivery").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Delivery.Retry(Reason.TIMEOUT);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery.Retry(Reason.INTERRUPTED);
        } catch (ExecutionException e) {
            // the class only: messages quote addresses and texts
            var cause = e.getCause() == null ? e : e.getCause();
            LOG.warn("a delivery failed unexpectedly: {}", cause.getClass().getName());
            return new Delivery.Retry(Reason.UNEXPECTED);
        }
    }
}
