package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import org.jspecify.annotations.Nullable;

/** What is said of a problem that many complaints share. */
final class ProblemNotice {
    private static final double HARDLY_ANY = 0.05;
    private static final int MOST_ORDERS = 8;

    private final AlertedProblem told;
    private final BottleneckDetected problem;
    private final Wording wording;

    private ProblemNotice(AlertedProblem told, Wording wording) {
        this.told = told;
        this.problem = told.bottleneck();
        this.wording = wording;
    }

    /** @param others who else heard of it; empty if nobody did */
    static Notice.Problem of(AlertedProblem told, Wording wording, String others, String footer) {
        return new ProblemNotice(told, wording).notice(others, footer);
    }

    private Notice.Problem notice(String others, String footer) {
        var title = title();
        return new Notice.Problem(
                title,
                title,
                lead(),
                request(),
                notes(),
                facts(others),
                wording.step(problem.step()),
                wording.fault(problem.fault()),
                where(),
                problem.seen(),
                wording.number(problem.expected()),
                wording.at(Phrase.MOMENT, problem.since()),
                problem.state() == State.CLOSED ? wording.at(Phrase.MOMENT, problem.detectedAt()) : null,
                told.heldBack(),
                orders(),
                Harmless.line(problem.problemId()),
                footer);
    }

    private String title() {
        var placed = wording.placed(problem.step(), problem.fault());
        var where = where();
        var name = where == null ? placed : placed + " (" + where + ")";
        if (problem.state() == State.CLOSED) {
            return wording.say(Phrase.PROBLEM_OVER, name);
        }
        return wording.say(told.number() == 0 ? Phrase.PROBLEM_NEW : Phrase.PROBLEM_GROWS, name);
    }

    private String lead() {
        var since = wording.at(Phrase.MOMENT, problem.since());
        return problem.expected() < HARDLY_ANY
                ? wording.say(Phrase.PROBLEM_SEEN_FOR_NONE, problem.seen(), since)
                : wording.say(
                        Phrase.PROBLEM_SEEN,
                        problem.seen(),
                        since,
                        wording.number(problem.expected()),
                        wording.number(problem.seen() / problem.expected()));
    }

    private String request() {
        if (problem.state() == State.CLOSED) {
            return wording.say(Phrase.PROBLEM_OVER_REQUEST);
        }
        var where = where();
        return where == null ? wording.say(Phrase.PROBLEM_REQUEST) : wording.say(Phrase.PROBLEM_REQUEST_AT, where);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (told.heldBack() > 0) {
            notes.add(wording.say(
                    told.heldBack() == 1 ? Phrase.PROBLEM_HOLDS_ONE : Phrase.PROBLEM_HOLDS, told.heldBack()));
        }
        notes.add(wording.say(problem.state() == State.CLOSED ? Phrase.PROBLEM_AFTER : Phrase.PROBLEM_FROM_NOW));
        return List.copyOf(notes);
    }

    private List<Notice.Fact> facts(String others) {
        var facts = new NoticeFacts(wording);
        facts.add(Phrase.WHERE, wording.step(problem.step()));
        facts.add(Phrase.WHAT, wording.fault(problem.fault()));
        facts.add(Phrase.ABOVE_ALL, where());
        facts.add(Phrase.SINCE, wording.at(Phrase.MOMENT, problem.since()));
        if (problem.state() == State.CLOSED) {
            facts.add(Phrase.UNTIL, wording.at(Phrase.MOMENT, problem.detectedAt()));
        }
        facts.add(Phrase.ORDERS, String.join(", ", orders()));
        facts.add(Phrase.ALSO_TOLD, others);
        facts.add(Phrase.REFERENCE, Harmless.line(problem.problemId()));
        return facts.all();
    }

    private @Nullable String where() {
        return problem.attribute() == null || problem.attributeValue() == null
                ? null
                : wording.attribute(problem.attribute(), problem.attributeValue());
    }

    /** Those held back first: of the others the department has heard. */
    private List<String> orders() {
        return Stream.concat(told.orders().stream(), problem.orders().stream())
                .distinct()
                .limit(MOST_ORDERS)
                .map(Harmless::line)
                .toList();
    }
}
