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
        assertThat(seen.add(answer("a1", "Sanne"))).isEqualTo(new Seen("Joris", Asking.NOON));
        assertThat(seen.find("a1/answered")).isEqualTo(new Seen("Joris", Asking.NOON));
        assertThat(seen.find("a1/solved")).isNull();
    }

    @Test
    void takesAgainWhatCouldNotBeWritten() {
        seen.add(answer("a1", "Joris"));
        seen.remove(answer("a1", "Joris"));
        assertThat(seen.add(answer("a1", "Sanne"))).isNull();
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
        assertThat(new Seen("Joris", Asking.NOON).toString()).doesNotContain("Joris");
    }

    private static AlertAnswered answer(String alertId, String by) {
        return new AlertAnswered(
                alertId, "r1", "logistics", Asking.NOON, by, Action.ANSWERED, null, null, null, null, List.of(), null);
    }
}
