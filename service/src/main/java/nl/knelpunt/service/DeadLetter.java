package nl.knelpunt.service;

import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes the record that keeps aside what could not be handled: as it came, and why. */
public final class DeadLetter {
    private DeadLetter() {}

    /**
     * @param cause told by its class only, since messages quote their input
     * @return the source's key, bytes and headers, with headers that name the source and the reason
     */
    public static ProducerRecord<byte[], byte[]> of(
            Source source, byte @Nullable [] key, byte @Nullable [] value, Headers headers, Throwable cause) {
        var record = new ProducerRecord<byte[], byte[]>(Topics.DEAD.name(), null, key, value, headers);
        RecordHeaders.setSource(record.headers(), source);
        RecordHeaders.set(record.headers(), RecordHeaders.DEAD_REASON, Json.name(reason(cause)));
        RecordHeaders.set(
                record.headers(), RecordHeaders.DEAD_EXCEPTION, cause.getClass().getName());
        return record;
    }

    /** Places any exception in the fixed list. */
    public static DeadReason reason(Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused.reason();
        }
        if (cause instanceof UnreadableException) {
            return DeadReason.UNREADABLE;
        }
        return cause instanceof RecordTooLargeException ? DeadReason.TOO_LARGE : DeadReason.STAGE_FAILED;
    }
}
