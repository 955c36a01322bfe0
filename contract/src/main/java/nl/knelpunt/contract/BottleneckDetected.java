package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many complaints turned out to be one problem.
 *
 * @param attribute name of the attribute that explains most of it, such as carrier
 * @param attributeValue its value
 * @param since when it began
 * @param expected complaints expected in that time
 * @param seen complaints seen in that time
 * @param samples ids of some of its complaints, the latest first
 * @param orders numbers of their orders, where known: a department looks those up, not a complaint's id
 */
public record BottleneckDetected(
        String problemId,
        Instant detectedAt,
        State state,
        String step,
        String fault,
        @Nullable String attribute,
        @Nullable String attributeValue,
        Instant since,
        double expected,
        long seen,
        List<String> samples,
        List<String> orders)
        implements Event {

    /** Where in its life the problem is. */
    public enum State {
        OPENED,
        UPDATED,
        CLOSED
    }

    public BottleneckDetected {
        Required.present("problemId", problemId);
        Required.present("detectedAt", detectedAt);
        Required.present("state", state);
        Required.present("step", step);
        Required.present("fault", fault);
        Required.present("since", since);
        Required.notNegative("expected", expected);
        Required.notNegative("seen", (double) seen);
        samples = Required.copy("samples", samples);
        orders = Required.copy("orders", orders);
    }

    @Override
    public String key() {
        return step + "/" + fault;
    }

    @Override
    public String eventId() {
        return problemId + "@" + detectedAt;
    }

    @Override
    public Instant occurredAt() {
        return detectedAt;
    }
}
