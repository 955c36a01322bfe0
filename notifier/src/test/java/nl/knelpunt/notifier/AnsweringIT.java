package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.Topics;
import org.junit.jupiter.api.Test;

/** What the links in alerts do. */
class AnsweringIT extends Scenario {
    private static final String REMINDING = """
            routes: { groupWait: PT0S, escalation: usual }
            escalations:
              usual: { levels: [{ after: PT1H }] }
            lastResort: [director]
            """;

    @Test
    void tellsTheRightDepartmentOfWhatWasNotOurs() {
        at("2026-03-02T10:00");
        opens(REMINDING);
        var complaint = complains("Er zat een andere fiets in de doos.");
        var alert = hears("logistics");
        assertThat(answers(alert.link("not_ours"), "by=Joris&step=fulfilment")).isEqualTo(200);

        var moved = hears("warehouse");
        assertThat(moved.complaints()).containsExactly(complaint);
        assertThat(moved.text()).contains("Eerder gemeld aan Bezorging.");
        assertThat(events(1, Topics.CORRECTED, ComplaintCorrected.class))
                .extracting(
                        ComplaintCorrected::complaintId,
                        ComplaintCorrected::by,
                        ComplaintCorrected::from,
                        ComplaintCorrected::to)
                .containsExactly(tuple(
                        complaint,
                        "Joris",
                        new Placement("delivery", "delay", "logistics"),
                        new Placement("fulfilment", "delay", "warehouse")));
        isCounted("knelpunt_not_ours_total{from=\"logistics\",service=\"notifier\",to=\"warehouse\"} 1.0");
        nothingElseIsTold();

        at("2026-03-02T11:01");
        assertThat(hears("warehouse").again()).isEqualTo("reminder");
        nothingElseIsTold();
    }

    @Test
    void changesNothingByALinkThatWasOpenedOrUsedOrTamperedWithOrHasExpired() {
        at("2026-03-02T10:00");
        opens(REMINDING);
        complains("Mijn pakket is er nog niet.");
        var alert = hears("logistics");
        assertThat(looksAt(alert.link("solved"))).isEqualTo(200);
        assertThat(answers(tamperedWith(alert.link("taken")), "by=Joris&cause=x&prevention=y"))
                .isEqualTo(404);
        nothingElseIsTold();
        events(0, Topics.ANSWERED, AlertAnswered.class);

        assertThat(answers(alert.link("answered"), "by=Joris")).isEqualTo(200);
        assertThat(answers(alert.link("answered"), "by=Noor")).isEqualTo(409);
        at("2026-03-16T10:01");
        assertThat(answers(alert.link("solved"), "by=Noor&cause=x&prevention=y"))
                .isEqualTo(410);
        assertThat(events(1, Topics.ANSWERED, AlertAnswered.class))
                .extracting(AlertAnswered::by)
                .containsExactly("Joris");
    }

    /** What asks who takes it is to pass for what says that it is solved. */
    private static URI tamperedWith(URI taken) {
        var link = taken.toString();
        assertThat(link).contains("/answer/AXQ");
        return URI.create(link.replace("/answer/AXQ", "/answer/AXM"));
    }
}
