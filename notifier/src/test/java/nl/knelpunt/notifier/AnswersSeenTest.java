package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.notifier.AnswersSeen.Seen;
import org.junit.jupiter.api.Test;

class AnswersSeenTest {
    private final AnswersSeen seen = new AnswersSeen(Map.of(), () -> Asking.NOON);

    @Test
    void keepsWhoWasFirst() {
        assertThat(seen.add(answer("a1", "Joris"))).isNull();
        assertThat(seen.add(answer("a1", "Sanne"))).isEqualTo(new Seen("Joris", Asking.NOON, null, 1));
        assertThat(seen.find("a1/answered")).isEqualTo(new Seen("Joris", Asking.NOON, null, 1));
        assertThat(seen.find("a1/solved")).isNull();
    }

    @Test
    void takesAgainWhatCouldNotBeWritten() {
        seen.add(answer("a1", "Joris"));
        seen.remove(answer("a1", "Joris"), null);
        assertThat(seen.add(answer("a1", "Sanne"))).isNull();
    }

    @Test
    void keepsTheLatestPromise() {
        var first = promise(0, 9);
        assertThat(seen.add(first)).isNull();
        assertThat(seen.add(promise(1, 9))).as("the same again").isNotNull();
        assertThat(seen.add(promise(2, 12))).isNull();
        assertThat(seen.add(first)).as("read again").isNotNull();
        assertThat(seen.find("a1/taken")).extracting(Seen::until).isEqualTo(Asking.NOON.plusSeconds(12));
    }

    @Test
    void goesBackToThePromiseBeforeOneThatCouldNotBeWritten() {
        seen.add(promise(0, 9));
        var before = seen.find("a1/taken");
        seen.add(promise(1, 12));
        seen.remove(promise(1, 12), before);
        assertThat(seen.find("a1/taken")).isEqualTo(before);
        assertThat(seen.add(promise(2, 12))).isNull();
    }

    @Test
    void takesNoPromisesWithoutEnd() {
        for (var time = 0; time < AnswersSeen.MOST_PROMISES; time++) {
            assertThat(seen.add(promise(time, 100 + time))).isNull();
        }
        assertThat(seen.add(promise(50, 99))).isNotNull();
    }

    private static AlertAnswered promise(int atSecond, int untilSecond) {
        return new AlertAnswered(
                "a1",
                "r1",
                "logistics",
                Asking.NOON.plusSeconds(atSecond),
                "Joris",
                Action.TAKEN,
                Asking.NOON.plusSeconds(untilSecond),
                null,
                null,
                null,
                List.of(),
                null);
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (var i = 0; i <= AnswersSeen.MOST; i++) {
            seen.add(answer("a" + i, "Joris"));
        }
        assertThat(seen.find("a0/answered")).isNull();
        assertThat(seen.find("a1/answered")).isNotNull();
        assertThat(seen.find("a" + AnswersSeen.MOST + "/answered")).isNotNull();
    }

    @Test
    void namesNobodyInPrint() {
        assertThat(new Seen("Joris", Asking.NOON, null, 1).toString()).doesNotContain("Joris");
    }

    private static AlertAnswered answer(String alertId, String by) {
        return new AlertAnswered(
                alertId, "r1", "logistics", Asking.NOON, by, Action.ANSWERED, null, null, null, null, List.of(), null);
    }
}
