package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every now and then whether a report is due; of several instances, the one whose turn it is. */
final class ReportKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration FINISH = Duration.ofSeconds(2);

    private final DailyReports reports;
    private final BooleanSupplier isOurTurn;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("reports").unstarted(this::keep);
    private volatile boolean failing;

    /** @param isOurTurn whether this instance makes the reports now */
    ReportKeeper(DailyReports reports, BooleanSupplier isOurTurn, Operations operations) {
        this.reports = reports;
        this.isOurTurn = isOurTurn;
        operations.health().add("reports", () -> failing ? Health.Status.DEGRADED : Health.Status.UP);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.join(FINISH)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        while (!isClosed(failing ? AFTER_FAILURE : EVERY)) {
            if (isOurTurn.getAsBoolean()) {
                look();
            }
        }
    }

    private void look() {
        try {
            reports.raiseWhatIsDue(isOurTurn);
            failing = false;
        } catch (RuntimeException e) {
            failing = true;
            // the class only: messages may quote a record
            LOG.error(
                    "the daily report failed, and is tried again: {}",
                    e.getClass().getName());
        }
    }

    private boolean isClosed(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
