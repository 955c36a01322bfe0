package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.InstantSource;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Json;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps a task's open problems up to date. */
final class LearnProblem extends ContextualProcessor<byte[], byte[], Void, Void> {
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final InstantSource clock;

    LearnProblem(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        context.schedule(
                FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> problems().forgetTheUnheard(clock.millis()));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        problems().learn(Json.read(record.value(), BottleneckDetected.class), clock.millis());
    }

    private OpenProblems problems() {
        return new OpenProblems(context().getStateStore(OpenProblems.STORE));
    }
}
