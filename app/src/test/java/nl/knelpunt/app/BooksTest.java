package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.knelpunt.app.Books.Answer;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {
    /** Of five complaints two are alerted together, one is held back, one is dead, one is repeated. */
    private static final List<Consumer<Books>> BALANCED = List.of(
            books -> books.submitted(0, 0),
            books -> books.submitted(0, 1),
            books -> books.submitted(1, 0),
            books -> books.submitted(1, 1),
            books -> books.submitted(2, 7),
            books -> books.answered(source(0, 0), Answer.CLASSIFIED),
            books -> books.answered(source(0, 1), Answer.CLASSIFIED),
            books -> books.answered(source(1, 0), Answer.CLASSIFIED),
            books -> books.answered(source(1, 1), Answer.DEAD),
            books -> books.answered(source(2, 7), Answer.REPEATED),
            books -> books.classified(Classified.of("late", "delivery", "delay", "logistics")),
            books -> books.classified(Classified.of("later", "delivery", "delay", "logistics")),
            books -> books.classified(Classified.of("praise", "none", "none", "triage")),
            books -> books.raised(alert("a1", "late", "later")),
            books -> books.heldBack(
                    new HeldBack("praise", "triage", HeldBack.Reason.NO_PROBLEM, Complaints.NOON, null, null)),
            books -> books.delivered(outcome("a1", State.DELIVERED)));

    static IntStream entries() {
        return IntStream.range(0, BALANCED.size());
    }

    @Test
    void holdWhenAllIsAnsweredDecidedAndTold() {
        var report = close(BALANCED);

        assertThat(report.holds()).isTrue();
        assertThat(report.submitted()).isEqualTo(5);
        assertThat(report.classified()).isEqualTo(3);
        assertThat(report.dead()).isEqualTo(1);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.alerted()).isEqualTo(2);
        assertThat(report.heldBack()).isEqualTo(1);
        assertThat(report.alerts()).isEqualTo(new AuditReport.Alerts(1, 1, 0, 0, 0, 0));
        assertThat(report.byDepartment()).containsExactly(Map.entry("logistics", 2L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void doNotDependOnTheOrderInWhichTopicsAreRead(long seed) {
        var shuffled = new ArrayList<>(BALANCED);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(close(shuffled)).isEqualTo(close(BALANCED));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void doNotHoldWithoutAnyOneEntry(int missing) {
        var entries = new ArrayList<>(BALANCED);
        entries.remove(missing);

        assertThat(close(entries).holds()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void seeAComplaintThatIsAnsweredTwice(Answer second) {
        var report = closeWith(books -> books.answered(source(0, 0), second));

        assertThat(report.everyComplaintIsAnsweredOnce()).isFalse();
        assertThat(report.answeredTwice()).isEqualTo(1);
    }

    static Answer[] answers() {
        return Answer.values();
    }

    @Test
    void holdForAComplaintThatWaitsAndCountItUntilItIsAlerted() {
        var entries = new ArrayList<>(BALANCED);
        entries.add(books -> books.submitted(2, 8));
        entries.add(books -> books.answered(source(2, 8), Answer.CLASSIFIED));
        entries.add(books -> books.classified(Classified.of("waits", "delivery", "delay", "logistics")));
        entries.add(
                books -> books.heldBack(new HeldBack("waits", "logistics", HeldBack.Reason.WAITING, Complaints.NOON)));

        assertThat(close(entries).holds()).isTrue();
        assertThat(close(entries).waiting()).isEqualTo(1);

        entries.add(
                books -> books.heldBack(new HeldBack("waits", "logistics", HeldBack.Reason.SILENCED, Complaints.NOON)));

        assertThat(close(entries).waiting()).isZero();
    }

    @Test
    void holdForAProblemThatIsToldAndForAComplaintThatIsHeldBackAsPartOfIt() {
        var problem = new BottleneckDetected(
                "p",
                Complaints.NOON,
                BottleneckDetected.State.OPENED,
                "delivery",
                "delay",
                null,
                null,
                Complaints.NOON,
                1,
                20,
                List.of(),
                List.of());
        var entries = new ArrayList<>(BALANCED);
        entries.add(books -> books.submitted(2, 8));
        entries.add(books -> books.answered(source(2, 8), Answer.CLASSIFIED));
        entries.add(books -> books.classified(Classified.of("part", "delivery", "delay", "logistics")));
        entries.add(books -> books.heldBack(
                new HeldBack("part", "logistics", HeldBack.Reason.PART_OF_PROBLEM, Complaints.NOON, "p", null)));
        entries.add(books -> books.raised(new AlertRaised(
                "a2",
                "desk",
                "logistics",
                Complaints.NOON,
                Complaints.NOON,
                List.of(),
                new AlertedProblem(problem, 0, 1, List.of()),
                0,
                null,
                null,
                null,
                null)));
        assertThat(close(entries).everyAlertHasAState()).isFalse();

        entries.add(books -> books.delivered(outcome("a2", State.DELIVERED)));

        assertThat(close(entries).holds()).isTrue();
        assertThat(close(entries).alerted()).isEqualTo(2);
        assertThat(close(entries).heldBack()).isEqualTo(2);
    }

    @Test
    void seeAComplaintThatIsNotAnswered() {
        var report = closeWith(books -> books.submitted(2, 8));

        assertThat(report.everyComplaintIsAnsweredOnce()).isFalse();
        assertThat(report.unanswered()).isEqualTo(1);
        assertThat(report.everyVerdictIsDecided()).isTrue();
        assertThat(report.everyAlertHasAState()).isTrue();
    }

    @Test
    void doNotTakeOneAnswerForAnother() {
        var entries = new ArrayList<>(BALANCED);
        entries.set(5, books -> books.answered(source(0, 2), Answer.CLASSIFIED));

        assertThat(close(entries).everyComplaintIsAnsweredOnce()).isFalse();
    }

    @Test
    void seeAnAlertWithoutAnOutcome() {
        var report = closeWith(books -> books.raised(alert("a2", "late")));

        assertThat(report.everyAlertHasAState()).isFalse();
        assertThat(report.alerts().untold()).isEqualTo(1);
        assertThat(report.everyComplaintIsAnsweredOnce()).isTrue();
        assertThat(report.everyVerdictIsDecided()).isTrue();
    }

    @Test
    void countAnAlertByItsLatestState() {
        var report = close(List.of(
                books -> books.raised(alert("a1", "late")),
                books -> books.delivered(outcome("a1", State.PENDING)),
                books -> books.delivered(outcome("a1", State.GIVEN_UP)),
                books -> books.raised(alert("a2", "late")),
                books -> books.delivered(outcome("a2", State.PENDING))));

        assertThat(report.alerts()).isEqualTo(new AuditReport.Alerts(2, 0, 1, 1, 0, 0));
        assertThat(report.everyAlertHasAState()).isTrue();
    }

    @Test
    void countAnAlertOnceThoughItWasRaisedTwice() {
        var report = closeWith(books -> books.raised(alert("a1", "late", "later")));

        assertThat(report.holds()).isTrue();
        assertThat(report.alerts().raised()).isEqualTo(1);
    }

    private static AuditReport closeWith(Consumer<Books> entry) {
        var entries = new ArrayList<>(BALANCED);
        entries.add(entry);
        return close(entries);
    }

    private static AuditReport close(List<Consumer<Books>> entries) {
        var books = new Books();
        entries.forEach(entry -> entry.accept(books));
        return books.report();
    }

    private static Source source(int partition, long offset) {
        return new Source(Topics.SUBMITTED.name(), partition, offset);
    }

    private static AlertRaised alert(String id, String... complaints) {
        return new AlertRaised(
                id,
                "desk",
                "logistics",
                Complaints.NOON,
                Complaints.NOON,
                List.of(complaints).stream().map(BooksTest::alerted).toList());
    }

    private static AlertedComplaint alerted(String id) {
        return new AlertedComplaint(
                id,
                Complaints.NOON,
                Kind.COMPLAINT,
                "delivery",
                0.8,
                "delay",
                List.of(),
                new ComplaintText("te laat"),
                false,
                List.of(),
                null,
                null,
                null,
                null,
                0,
                2,
                "nl",
                Channel.FORM,
                Map.of());
    }

    private static AlertDelivered outcome(String alert, State state) {
        return new AlertDelivered(
                alert,
                "desk",
                new Source(Topics.RAISED.name(), 0, 0),
                state,
                Complaints.NOON,
                state == State.PENDING ? Complaints.NOON : null,
                1,
                List.of());
    }
}
