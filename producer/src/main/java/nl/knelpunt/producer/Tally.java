package nl.knelpunt.producer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.knelpunt.contract.Json;

/** Counts what came in over HTTP: each thing is accepted or refused, and a request refused as a whole counts as one. */
final class Tally {
    private final MeterRegistry metrics;
    private final String what;

    /** @param what is counted, such as {@code complaints} */
    Tally(MeterRegistry metrics, String what) {
        this.metrics = metrics;
        this.what = what;
    }

    void count(String intake, List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Accepted _ ->
                    metrics.counter("knelpunt." + what + ".accepted", "intake", intake)
                            .increment();
                case Outcome.Refused refused -> refused(refused.type());
                case Outcome.Unwritten _ -> refused(ProblemType.UNAVAILABLE);
            }
        }
    }

    void refused(ProblemType reason) {
        metrics.counter("knelpunt." + what + ".refused", "reason", Json.name(reason))
                .increment();
    }
}
