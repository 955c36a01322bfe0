package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTableTest {
    @Test
    void saysThatAllThreeBalancesHold() {
        assertThat(table(0, 0, 0, 0).lines().toList())
                .containsExactly(
                        "holds   submitted 10 = classified 7 + dead 2 + repeated 1",
                        "holds   classified 7 = alerted 5 + held back 2",
                        "holds   alerts raised 6 = delivered 3 + pending 2 + given up 1");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 0, 0, 'BROKEN  submitted 13 = classified 7 + dead 2 + repeated 1: 3 unanswered, 0 answered twice'",
        "0, 2, 0, 0, 'BROKEN  submitted 10 = classified 7 + dead 2 + repeated 1: 0 unanswered, 2 answered twice'",
        "0, 0, 1, 0, 'BROKEN  classified 7 = alerted 5 + held back 1: 1 undecided'",
        "0, 0, 0, 4, 'BROKEN  alerts raised 10 = delivered 3 + pending 2 + given up 1: 4 without an outcome'"
    })
    void tellsWhichOneIsBrokenAndByHowMuch(int unanswered, int twice, int undecided, int untold, String line) {
        assertThat(table(unanswered, twice, undecided, untold).lines())
                .filteredOn(said -> said.startsWith("BROKEN"))
                .containsExactly(line);
    }

    private static String table(int unanswered, int twice, int undecided, int untold) {
        return AuditTable.of(new AuditReport(
                10 + unanswered,
                7,
                2,
                1,
                5,
                2 - undecided,
                new AuditReport.Alerts(6 + untold, 3, 2, 1, 0, untold),
                new TreeMap<>(),
                unanswered,
                twice,
                undecided,
                0));
    }
}
