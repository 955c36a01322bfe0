package nl.knelpunt.bench.detection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;

/** Puts together what is told of each problem. */
final class ProblemLog {
    private final Map<String, Problem> byId = new LinkedHashMap<>();

    void add(List<BottleneckDetected> news) {
        for (var told : news) {
            if (told.state() == State.OPENED) {
                byId.put(told.problemId(), Problem.opened(told));
            } else {
                byId.computeIfPresent(told.problemId(), (_, problem) -> problem.updated(told));
            }
        }
    }

    /** In the order in which they were opened. */
    List<Problem> problems() {
        return List.copyOf(byId.values());
    }
}
