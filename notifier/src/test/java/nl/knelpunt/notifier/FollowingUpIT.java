package nl.knelpunt.notifier;

import static nl.knelpunt.contract.ComplaintHandled.Action.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.Topics;
import org.junit.jupiter.api.Test;

/** Alerts that nobody answers, and a promise that nobody keeps. */
class FollowingUpIT extends Scenario {
    private static final String ESCALATION = """
            routes: { groupWait: PT0S, escalation: usual }
            escalations:
              usual:
                levels:
                  - { after: PT1H }
                  - { after: PT2H, receivers: [lead] }
                  - { after: PT2H, receivers: [boss] }
            lastResort: [director]
            """;

    @Test
    void escalatesToTheEndEachLevelOnceWhateverRestartsInBetween() {
        at("2026-03-02T09:59:30");
        opens(ESCALATION);
        complains("Mijn pakket is er nog niet.");
        hears("logistics");
        nothingElseIsTold();

        at("2026-03-02T10:59");
        nothingElseIsTold();
        at("2026-03-02T11:00");
        assertThat(hears("logistics").again()).isEqualTo("reminder");
        restarts();
        at("2026-03-02T12:59");
        nothingElseIsTold();
        at("2026-03-02T13:00");
        assertThat(hears("lead").again()).isEqualTo("escalation");
        at("2026-03-02T15:00");
        assertThat(hears("boss").again()).isEqualTo("escalation");
        restarts();
        nothingElseIsTold();
        at("2026-03-02T17:00");
        assertThat(hears("director").title()).startsWith("NIEMAND ANTWOORDT");
        isCounted("knelpunt_escalations_unanswered_total{service=\"notifier\"} 1.0");

        at("2026-03-05T17:00");
        nothingElseIsTold();
    }

    @Test
    void takesTheAnswerOfOneReceiverForAllThatTheDepartmentHas() {
        at("2026-03-02T09:59:30");
        opens(ESCALATION.replace(
                "escalation: usual }",
                "escalation: usual, groupBy: complaint,"
                        + " routes: [{ match: { department: logistics }, receivers: [logistics, director] }] }"));
        complains("Mijn pakket is er nog niet.");
        hears("director");
        assertThat(answers(hears("logistics").link("answered"), "by=Joris")).isEqualTo(200);
        complains("En het mijne evenmin.");
        hears("director");
        hears("logistics");
        nothingElseIsTold();

        at("2026-03-02T11:00");
        assertThat(hears("logistics").again()).isEqualTo("reminder");
        assertThat(hears("director").again()).isEqualTo("reminder");
        nothingElseIsTold();
        at("2026-03-02T13:00");
        assertThat(hears("lead").again()).isEqualTo("escalation");
        nothingElseIsTold();
    }

    @Test
    void remindsTheOneWhoPromisedWhenTheTimePasses() {
        at("2026-03-02T09:59:30");
        opens(ESCALATION);
        var complaint = complains("Mijn pakket is er nog niet.");
        var alert = hears("logistics");
        assertThat(answers(alert.link("taken"), "by=Joris&date=2026-03-02&time=15:30"))
                .isEqualTo(200);
        assertThat(events(1, Topics.HANDLED, ComplaintHandled.class))
                .extracting(
                        ComplaintHandled::complaintId,
                        ComplaintHandled::action,
                        ComplaintHandled::by,
                        ComplaintHandled::until)
                .containsExactly(tuple(complaint, PROMISED, "Joris", moment("2026-03-02T15:30")));
        nothingElseIsTold();

        at("2026-03-02T15:29");
        nothingElseIsTold();
        at("2026-03-02T15:30");
        assertThat(hears("logistics").again()).isEqualTo("promise_passed");
        nothingElseIsTold();

        at("2026-03-02T16:30");
        assertThat(hears("logistics").again()).isEqualTo("reminder");
    }

    @Test
    void neitherRepeatsNorLosesALevelByAClockThatJumpsAheadAndBack() {
        at("2026-03-02T09:59:30");
        opens(ESCALATION);
        complains("Mijn pakket is er nog niet.");
        hears("logistics");
        nothingElseIsTold();

        at("2026-03-03T10:00");
        assertThat(hears("logistics").again()).isEqualTo("reminder");
        nothingElseIsTold();
        at("2026-03-02T10:05");
        restarts();
        nothingElseIsTold();
        at("2026-03-02T12:04");
        nothingElseIsTold();
        at("2026-03-02T12:06");
        assertThat(hears("lead").again()).isEqualTo("escalation");
        at("2026-03-02T14:06");
        assertThat(hears("boss").again()).isEqualTo("escalation");
        at("2026-03-02T16:06");
        assertThat(hears("director").again()).isEqualTo("last_resort");
        nothingElseIsTold();
    }
}
