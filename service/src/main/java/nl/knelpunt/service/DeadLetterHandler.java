package nl.knelpunt.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a topology cannot handle to the dead-letter topic, in the same transaction as everything else, and lets the
 * stream go on. Unlike Kafka's own handlers it keeps exception messages, which quote the input, out of headers and logs.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    /** The setting under which Kafka Streams, which makes this object, hands it its metrics. */
    static final String METRICS = "knelpunt.metrics";

    private MeterRegistry metrics = new SimpleMeterRegistry();

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(METRICS) instanceof MeterRegistry registry) {
            metrics = registry;
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(context, record.key(), record.value(), cause)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception cause) {
        // a timer's work has no record to keep aside; the thread ends, and is restarted from what was committed
        return context.sourceRawValue() == null && context.sourceRawKey() == null
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(
                        List.of(letter(context, context.sourceRawKey(), context.sourceRawValue(), cause)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception cause) {
        return cause instanceof RecordTooLargeException
                ? ProductionExceptionHandler.Response.resume(
                        List.of(letter(context, context.sourceRawKey(), context.sourceRawValue(), cause)))
                : ProductionExceptionHandler.Response.fail();
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception cause) {
        metrics.counter("knelpunt.dead.letters", "reason", Json.name(DeadLetter.reason(cause)))
                .increment();
        var source = new Source(context.topic(), context.partition(), context.offset());
        return DeadLetter.of(source, key, value, context.headers(), cause);
    }
}
