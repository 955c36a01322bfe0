package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    static Notice.Problem of(AlertedProblem told, Wording wording, String footer) {
        return new ProblemNotice(told, wording).notice(footer);
    }

    private Notice.Problem notice(String footer) {
        var title = title();
        return new Notice.Problem(title, title, lead(), request(), notes(), facts(), footer);
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

    private @Nullable String request() {
        if (problem.state() == State.CLOSED) {
            return null;
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

    private List<Notice.Fact> facts() {
        var facts = new ArrayList<Notice.Fact>();
        add(facts, Phrase.WHERE, wording.step(problem.step()));
        add(facts, Phrase.WHAT, wording.fault(problem.fault()));
        add(facts, Phrase.ABOVE_ALL, where());
        add(facts, Phrase.SINCE, wording.at(Phrase.MOMENT, problem.since()));
        if (problem.state() == State.CLOSED) {
            add(facts, Phrase.UNTIL, wording.at(Phrase.MOMENT, problem.detectedAt()));
        }
        add(facts, Phrase.ORDERS, orders());
        add(facts, Phrase.REFERENCE, Harmless.line(problem.problemId()));
        return List.copyOf(facts);
    }

    private void add(List<Notice.Fact> facts, Phrase label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Notice.Fact(wording.say(label), value));
        }
    }

    private @Nullable String where() {
        return problem.attribute() == null || problem.attributeValue() == null
                ? null
                : wording.attribute(problem.attribute(), problem.attributeValue());
    }

    /** Those held back first: of the others the department has heard. */
    private String orders() {
        return Stream.concat(told.orders().stream(), problem.orders().stream())
                .distinct()
                .limit(MOST_ORDERS)
                .map(Harmless::line)
                .collect(Collectors.joining(", "));
    }
}
