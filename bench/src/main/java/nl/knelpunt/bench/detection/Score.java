package nl.knelpunt.bench.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.knelpunt.app.simulation.TrueIncident;
import org.jspecify.annotations.Nullable;

/**
 * Holds problems against what really broke. An incident lasts, to be found, from its beginning until {@link #AFTERMATH} after its
 * end: customers write later, and orders that were slowed down in its last hour come in later. It is found by the first problem
 * that is opened in its cell (step and fault) in that time; one that is open already when it begins does not find it. A problem
 * that is opened in a cell in which no incident lasts is false, also one beside an incident.
 *
 * <p>For {@link #SETTLING} the processor gets to know the shop: the verdicts themselves change as it learns how long each stretch
 * takes. What is opened in that time and is of no incident is counted apart.
 *
 * @param whileSettling those
 * @param again problems opened in the cell of an incident that had been found
 */
record Score(List<Finding> findings, List<Problem> falseProblems, List<Problem> whileSettling, int again) {
    static final Duration AFTERMATH = Duration.ofDays(1);
    static final Duration SETTLING = Duration.ofDays(14);

    Score {
        findings = List.copyOf(findings);
        falseProblems = List.copyOf(falseProblems);
        whileSettling = List.copyOf(whileSettling);
    }

    /**
     * @param begin of the scenario
     * @param problems in the order in which they were opened
     */
    static Score of(Instant begin, List<TrueIncident> incidents, List<Problem> problems) {
        var findings = new ArrayList<Finding>();
        for (var incident : incidents) {
            findings.add(new Finding(
                    incident,
                    first(problems, problem -> isOf(problem, incident)),
                    first(problems, problem -> lastsAt(incident, problem.openedAt()))));
        }
        var settled = begin.plus(SETTLING);
        var ofNone = problems.stream()
                .filter(problem -> incidents.stream().noneMatch(incident -> isOf(problem, incident)))
                .collect(Collectors.partitioningBy(problem -> problem.openedAt().isBefore(settled)));
        var whileSettling = ofNone.getOrDefault(true, List.of());
        var falseProblems = ofNone.getOrDefault(false, List.of());
        var found = findings.stream()
                .map(Finding::problem)
                .filter(problem -> problem != null)
                .distinct()
                .count();
        var again = problems.size() - falseProblems.size() - whileSettling.size() - found;
        return new Score(findings, falseProblems, whileSettling, (int) again);
    }

    private static @Nullable Problem first(List<Problem> problems, Predicate<Problem> which) {
        return problems.stream().filter(which).findFirst().orElse(null);
    }

    private static boolean isOf(Problem problem, TrueIncident incident) {
        return problem.step().equals(incident.step())
                && problem.fault().equals(incident.fault())
                && lastsAt(incident, problem.openedAt());
    }

    private static boolean lastsAt(TrueIncident incident, Instant at) {
        return !at.isBefore(incident.from()) && at.isBefore(incident.until().plus(AFTERMATH));
    }
}
