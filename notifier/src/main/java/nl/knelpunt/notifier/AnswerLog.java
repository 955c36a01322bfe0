package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Where the pages find alerts, and leave answers. Connects when first asked: Kafka may be away at the start. Thread-safe. */
final class AnswerLog implements AutoCloseable {
    private static final int REQUEST_MILLIS = 3_000;
    private static final int WRITE_MILLIS = 4_000;
    private static final int WAIT_MILLIS = 4_000;

    private final Map<String, Object> kafka;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable AlertReader reader;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private boolean closed;

    AnswerLog(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * @return empty if it is no longer kept
     * @throws KafkaException if Kafka does not give it now
     */
    Optional<AlertRaised> read(AnswerLink link) {
        lock();
        try {
            if (reader == null) {
                reader = new AlertReader(kafka);
            }
            return reader.read(link.source(), link.alertId());
        } catch (KafkaException e) {
            closeReader();
            throw e;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Returns once it is durable.
     *
     * @throws KafkaException if that is not sure
     */
    void write(AlertAnswered answer) {
        var sealed = Envelope.seal(Topics.ANSWERED, answer, NotifierService.NAME);
        var key = sealed.key().getBytes(UTF_8);
        try {
            producer()
                    .send(new ProducerRecord<>(sealed.topic(), null, key, sealed.value(), sealed.headers()))
                    .get(WRITE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("Kafka did not take an answer in time");
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        lock();
        try {
            closeReader();
        } finally {
            reading.unlock();
        }
        synchronized (this) {
            closed = true;
            if (producer != null) {
                producer.close(KafkaClients.CLOSING);
            }
        }
    }

    /** One at a time, and none for long: the rest may come back in a minute. */
    private void lock() {
        try {
            if (!reading.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("too many ask for alerts");
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void closeReader() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (closed) {
            throw new KafkaException("closed");
        }
        if (producer == null) {
            var settings = new HashMap<>(kafka);
            settings.put("linger.ms", 0);
            settings.put("request.timeout.ms", REQUEST_MILLIS);
            // what its writer was told has failed must not be written later
            settings.put("delivery.timeout.ms", WRITE_MILLIS);
            producer = KafkaClients.producer(settings);
        }
        return producer;
    }
}
