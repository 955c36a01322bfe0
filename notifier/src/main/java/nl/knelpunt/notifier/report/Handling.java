package nl.knelpunt.notifier.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.HeldBack;
import org.jspecify.annotations.Nullable;

/** What departments did about complaints until the report. Not for several threads. */
final class Handling {
    private final Days days;
    private final Set<String> answered = new HashSet<>();
    private final Map<String, ComplaintHandled> promised = new HashMap<>();
    private final Map<String, ComplaintHandled> solved = new HashMap<>();
    private final Map<String, ComplaintHandled> refused = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    Handling(Days days) {
        this.days = days;
    }

    /** Takes what was done, of each complaint in its order. */
    void handled(ComplaintHandled event) {
        if (!event.handledAt().isBefore(days.until())) {
            return;
        }
        var id = event.complaintId();
        switch (event.action()) {
            case TAKEN, PROMISED -> {
                if (event.until() != null) {
                    promised.put(id, event);
                }
            }
            case ANSWERED, SOLVED -> {
                promised.remove(id);
                if (!event.handledAt().isBefore(days.lookBack())) {
                    answered.add(id);
                }
                if (event.action() == Action.SOLVED && days.isNew(event.handledAt())) {
                    solved.put(id, event);
                }
            }
            case NOT_OURS -> {
                if (days.isNew(event.handledAt())) {
                    refused.put(id, event);
                }
            }
        }
    }

    /** A problem is answered under its own id, and with it each complaint that is part of it. */
    void partOf(HeldBack held) {
        if (held.problemId() != null) {
            problems.put(held.complaintId(), held.problemId().intern());
        }
    }

    /** @return the id of the problem that it is part of; null if it is of none */
    @Nullable
    String problemOf(String complaintId) {
        return problems.get(complaintId);
    }

    boolean isAnswered(String complaintId) {
        return answered.contains(complaintId) || isProblemAnswered(complaintId);
    }

    private boolean isProblemAnswered(String complaintId) {
        var problem = problems.get(complaintId);
        return problem != null && answered.contains(problem);
    }

    /** @return the promise whose time has passed without an answer since; null if there is none */
    @Nullable
    ComplaintHandled overdue(String complaintId) {
        var promise = promised.get(complaintId);
        return promise != null
                        && promise.until() != null
                        && promise.until().isBefore(days.until())
                        && !isProblemAnswered(complaintId)
                ? promise
                : null;
    }

    /** @return when somebody solved it or its problem, yesterday or in the night; null if nobody did */
    @Nullable
    ComplaintHandled solved(String complaintId) {
        var own = solved.get(complaintId);
        var problem = problems.get(complaintId);
        return own != null || problem == null ? own : solved.get(problem);
    }

    /** @return when a department said, yesterday or in the night, that it was not its own; null if none did */
    @Nullable
    ComplaintHandled refused(String complaintId) {
        return refused.get(complaintId);
    }

    /** Complaints of which a promise is open. */
    Set<String> promised() {
        return promised.keySet();
    }

    /** Complaints that were solved yesterday or in the night. */
    Set<String> solved() {
        return solved.keySet();
    }
}
