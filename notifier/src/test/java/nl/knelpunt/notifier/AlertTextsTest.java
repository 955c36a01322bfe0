package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import org.junit.jupiter.api.Test;

class AlertTextsTest {
    private static final AlertedComplaint LATE = Alerts.marked(
            "c1", "delivery", "delay", "Mijn pakket is nog steeds niet bezorgd.", "W-1001", "nog steeds niet bezorgd");

    @Test
    void tellsOneComplaintInDutch() {
        assertThat(of(Alerts.alert("logistics", LATE)).plain()).isEqualTo("""
                        Bezorging: te traag of te laat
                        Klacht over bestelling W-1001

                        Zoek op waar het op wacht, en laat de klant weten wanneer het komt.

                        > Mijn pakket is »nog steeds niet bezorgd«.

                        Bestelling  W-1001
                        Klant       Anna de Vries (C-7)
                        Geschreven  maandag 2 maart 2026 om 13:00
                        Hoe zeker   vrij zeker (83%)
                        Kan ook     Product (11%)
                        Kenmerk     c1

                        --\s
                        Verstuurd door Knelpunt namens Fietsenwinkel De Ketting, voor Logistiek. Melding 0195-a1.
                        """);
    }

    @Test
    void tellsOneComplaintInEnglish() {
        var message = of(Alerts.alert("warehouse", LATE));
        assertThat(message.subject()).isEqualTo("Delivery: too slow or too late (order W-1001)");
        assertThat(message.html()).contains("<html lang=\"en\">");
        assertThat(message.plain())
                .startsWith("Delivery: too slow or too late\nComplaint about order W-1001\n")
                .contains("Monday 2 March 2026 at 13:00", "fairly certain (83%)", "Could also be  Product (11%)")
                .endsWith("for Warehouse. Alert 0195-a1.\n");
    }

    @Test
    void speaksDutchToADepartmentThatItDoesNotKnow() {
        assertThat(of(Alerts.alert("gone", LATE)).plain()).contains("te traag of te laat", "voor gone.");
    }

    @Test
    void asksForALookAtWhatItCannotPlace() {
        var message = of(Alerts.alert("triage", Alerts.complaint("c1", "unclear", "unclear", "Wat een gedoe.", null)));
        assertThat(message.subject()).isEqualTo("Onduidelijk waar het misging");
        assertThat(message.plain())
                .contains("Klacht zonder bestelnummer", "Wil iemand het lezen", "Kenmerk     c1")
                .doesNotContain("Hoe zeker", "Bestelling");
        assertThat(message.html()).contains("Wil iemand het lezen");
    }

    @Test
    void marksTheDecidingWordsInHtml() {
        assertThat(of(Alerts.alert("logistics", LATE)).html())
                .containsPattern("<mark[^>]*>nog steeds niet bezorgd</mark>");
    }

    @Test
    void countsASummaryByPlaceLargestFirst() {
        var summary = of(summary());
        assertThat(summary.subject()).isEqualTo("4 klachten, vooral Bezorging: te traag of te laat (2)");
        assertThat(summary.plain()).startsWith("""
                        4 klachten
                        Geschreven tussen maandag 2 maart 2026 om 13:00 en dinsdag 3 maart 2026 om 13:00.

                        2 × Bezorging: te traag of te laat
                        1 × Onduidelijk waar het misging
                        1 × Product: slechte kwaliteit

                        Bezorging: te traag of te laat
                        Zoek op waar het op wacht, en laat de klant weten wanneer het komt.
                          2 mrt 13:00  W-1001  Mijn pakket is »nog steeds niet bezorgd«.
                          3 mrt 13:00  W-1002  Ook mijn pakket niet.

                        Onduidelijk waar het misging
                        Knelpunt weet niet""");
    }

    @Test
    void namesEveryComplaintOfASummary() {
        var complaints = IntStream.range(0, 300)
                .mapToObj(i -> Alerts.complaint(
                        "c-" + i + "-id",
                        i % 2 == 0 ? "delivery" : "product",
                        "delay",
                        "Te laat.",
                        i < 200 ? "W-" + i + "." : null))
                .toArray(AlertedComplaint[]::new);
        var message = of(Alerts.alert("logistics", complaints));
        for (var complaint : complaints) {
            var name = complaint.orderId() == null ? complaint.complaintId() : complaint.orderId();
            assertThat(message.plain()).contains(name);
            assertThat(message.html()).contains(name);
        }
    }

    @Test
    void tellsWhatTheTimelineSaysAndWhoHeardBeforeUnderTheCustomersWords() {
        var known = Alerts.with(
                Timelines.of(Agreement.TELLS_MORE, "delivery", null, Timelines.preparing()), "triage", LATE);
        var notes = List.of(
                "Klant noemt de bezorging; het klaarmaken duurt al 3 dagen (gewoonlijk 1 dag).",
                "Eerder gemeld aan Klantenservice.");

        var single = of(Alerts.alert("logistics", known));
        assertThat(single.plain()).contains(String.join("\n", notes) + "\n\n> Mijn pakket");
        assertThat(single.html()).contains(String.join("<br>", notes));
        var summary = of(Alerts.alert("logistics", known, LATE));
        assertThat(summary.plain()).containsOnlyOnce("\n    " + String.join("\n    ", notes) + "\n");
        assertThat(summary.html()).contains(notes);
    }

    @Test
    void tellsANewProblem() {
        var opened = Problems.at(State.OPENED, 31, "carrier", "Pakketlijn", Alerts.NOON.minusSeconds(7200));
        var message = of(Alerts.problem(opened, 0, 0));

        assertThat(message.subject())
                .isEqualTo("Nieuw knelpunt – Bezorging: te traag of te laat (vervoerder Pakketlijn)");
        assertThat(message.plain()).isEqualTo("""
                        Nieuw knelpunt – Bezorging: te traag of te laat (vervoerder Pakketlijn)
                        31 klachten sinds maandag 2 maart 2026 om 11:00, waar er 4,5 te verwachten waren: 6,9 keer zoveel.

                        Wil iemand de oorzaak zoeken bij vervoerder Pakketlijn?

                        Klachten die hierbij horen worden niet los gemeld, behalve ernstige. Een volgend bericht komt hooguit \
                        elk uur, of als het verdubbelt of voorbij is.

                        Waar          Bezorging
                        Wat           te traag of te laat
                        Vooral bij    vervoerder Pakketlijn
                        Sinds         maandag 2 maart 2026 om 11:00
                        Bestellingen  W-9, W-7, W-8
                        Kenmerk       problem-1

                        --\s
                        Verstuurd door Knelpunt namens Fietsenwinkel De Ketting, voor Logistiek. Melding %s.
                        """.formatted(AlertIds.problem("r1", "problem-1", 0)));
        assertThat(message.html()).contains("Wil iemand de oorzaak zoeken bij vervoerder Pakketlijn?", "W-9, W-7, W-8");
    }

    @Test
    void tellsHowAProblemGoesOnAndHowManyComplaintsItHeldBack() {
        var message = of(Alerts.problem(Problems.at(State.UPDATED, 60, null, null, Alerts.NOON), 1, 42));

        assertThat(message.subject()).isEqualTo("Knelpunt houdt aan – Bezorging: te traag of te laat");
        assertThat(message.plain()).contains("60 klachten sinds", "13 keer zoveel", "42 klachten hierover ingehouden.");
    }

    @Test
    void asksForTheCauseOnceAProblemIsOver() {
        var message = of(Alerts.problem(Problems.at(State.CLOSED, 60, null, null, Alerts.NOON), 2, 1));

        assertThat(message.subject()).isEqualTo("Knelpunt voorbij – Bezorging: te traag of te laat");
        assertThat(message.plain())
                .contains(
                        "1 klacht hierover ingehouden.",
                        "Nieuwe klachten worden weer los gemeld.",
                        "Is de oorzaak bekend? Leg die dan vast",
                        "Tot           maandag 2 maart 2026 om")
                .doesNotContain("Wil iemand");
    }

    @Test
    void saysWhyAnAlertComesAgainAndHowManyComplaintsItOnlyCounts() {
        var first = Alerts.ordinary();
        var again = new AlertRaised(
                "again",
                "lead",
                first.department(),
                first.raisedAt(),
                first.dueAt(),
                first.complaints(),
                null,
                7,
                new FollowUp(first.alertId(), "r1", FollowUp.Reason.ESCALATION, 2),
                null,
                null,
                null);
        var message = of(again);

        assertThat(message.subject()).isEqualTo("Onbeantwoord: Bezorging: te traag of te laat (bestelling W-1001)");
        for (var text : new String[] {message.plain(), message.html()}) {
            assertThat(text)
                    .contains(
                            "niet op tijd gereageerd; daarom krijgt u het.",
                            "En nog 7 andere, die hier niet bij staan.");
        }
    }

    @Test
    void letsNothingFromOutsideMakeAnElement() {
        var hostile = Alerts.hostile();
        var summary = Alerts.alert(
                "logistics",
                hostile.complaints().getFirst(),
                hostile.complaints().getFirst());
        for (var message : new Message[] {of(hostile), of(summary)}) {
            assertThat(message.html())
                    .doesNotContain("<script", "<img", "<b>", "\u001b", "\u202e")
                    .contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;", "&lt;b&gt;body");
            assertThat(message.subject()).doesNotContainPattern("\\R");
        }
    }

    @Test
    void quotesEveryLineOfACustomerInPlainText() {
        assertThat(of(Alerts.hostile()).plain()).contains("\n> ␛[2Jtxet desrever\n> .\n> QUIT\n> Bcc: thief");
    }

    @Test
    void namesWhatTheShopHasRemovedByItsId() {
        assertThat(of(Alerts.alert("logistics", Alerts.complaint("c1", "teleport", "fog", "Weg.", null)))
                        .subject())
                .isEqualTo("teleport: fog");
    }

    private static AlertRaised summary() {
        return Alerts.alert(
                "logistics",
                Alerts.at(
                        Alerts.NOON.plusSeconds(86_400),
                        Alerts.complaint("c2", "delivery", "delay", "Ook mijn pakket niet.", "W-1002")),
                LATE,
                Alerts.complaint("c3", "unclear", "unclear", "Wat een gedoe.", null),
                Alerts.complaint("c4", "product", "quality", "Na een dag kapot.", "W-1003"));
    }

    private static Message of(AlertRaised alert) {
        return new AlertTexts(Alerts.shop()).of(alert, List.of());
    }
}
