package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.Source;
import nl.knelpunt.service.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Writes until it is written, and says so on the thread that asks for answers: what was not written counts as not done. A
 * failure that may pass is tried again; any other ends the deliveries, which then start anew.
 */
final class Writing {
    private final OutcomeLog log;
    private final MeterRegistry metrics;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private int open;

    Writing(OutcomeLog log, MeterRegistry metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    /** Has something done on the thread that asks for answers. Thread-safe. */
    void later(Runnable task) {
        inbox.add(task);
    }

    void write(AlertDelivered outcome, Runnable written) {
        log.write(outcome, answer(failure -> {
            if (failure == null) {
                written.run();
            } else {
                ifItMayPass(failure, () -> write(outcome, written));
            }
        }));
    }

    void write(ReceiverSwitched switched, Runnable written) {
        log.write(switched, answer(failure -> {
            if (failure == null) {
                written.run();
            } else {
                ifItMayPass(failure, () -> write(switched, written));
            }
        }));
    }

    void write(AlertRaised alert, Runnable written) {
        log.write(alert, answer(failure -> {
            if (failure == null) {
                written.run();
            } else {
                ifItMayPass(failure, () -> write(alert, written));
            }
        }));
    }

    /** Writes an unreadable record to the dead-letter topic. */
    void keepAside(ConsumerRecord<byte[], byte[]> record, RuntimeException cause, Runnable written) {
        var source = new Source(record.topic(), record.partition(), record.offset());
        // what was compressed well can be too large for any topic: its place must do, where it is kept
        var letter = cause instanceof RecordTooLargeException
                ? DeadLetter.of(source, null, null, new RecordHeaders(), cause)
                : DeadLetter.of(source, record.key(), record.value(), record.headers(), cause);
        log.write(letter, answer(failure -> {
            if (failure == null) {
                metrics.counter("knelpunt.dead.letters", "reason", Json.name(DeadLetter.reason(cause)))
                        .increment();
                written.run();
            } else if (failure instanceof RecordTooLargeException tooLarge) {
                keepAside(record, tooLarge, written);
            } else {
                ifItMayPass(failure, () -> keepAside(record, cause, written));
            }
        }));
    }

    /** Does what has come until now. */
    void answer() {
        for (var left = inbox.size(); left > 0; left--) {
            inbox.remove().run();
        }
    }

    /** Goes on until all is written, or the time is over. */
    void finish(Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        try {
            while ((open > 0 || !inbox.isEmpty()) && System.nanoTime() < deadline) {
                var answer = inbox.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (answer == null) {
                    return;
                }
                answer.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Callback answer(Consumer<@Nullable Exception> then) {
        open++;
        return (metadata, failure) -> inbox.add(() -> {
            open--;
            then.accept(failure);
        });
    }

    private static void ifItMayPass(Exception failure, Runnable again) {
        if (!(failure instanceof RetriableException)) {
            throw new KafkaException("Kafka refuses an outcome", failure);
        }
        again.run();
    }
}
