package nl.knelpunt.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.HeldBack.Reason;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.ReportTimes;
import nl.knelpunt.contract.Shop;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final String HOSTILE = "<script>alert(1)</script> [klik](https://kwaad.example) @channel";

    /** A day on which everything happened. */
    static Morning busy() {
        var morning = new Morning();
        for (var i = 0; i < 23; i++) {
            morning.late("d" + i, "2026-11-26T%02d:15".formatted(i % 12 + 8));
            morning.did("d" + i, i % 3 == 0 ? Action.TAKEN : Action.ANSWERED, "2026-11-26T21:00");
        }
        for (var day = 13; day < 26; day++) {
            for (var i = 0; i < (day < 20 ? 3 : day % 5 + 3); i++) {
                morning.late("w" + day + "-" + i, "2026-11-%dT12:00".formatted(day));
                morning.did("w" + day + "-" + i, Action.ANSWERED, "2026-11-25T21:00");
            }
        }
        for (var i = 0; i < 9; i++) {
            morning.wrote("f" + i, Kind.COMPLAINT, "fulfilment", "error", "2026-11-26T10:3" + i);
            morning.wrote("g" + i, Kind.COMPLAINT, "fulfilment", "error", "2026-11-19T10:3" + i);
            morning.did("g" + i, Action.ANSWERED, "2026-11-20T10:00");
        }
        return morning.wrote("pr1", Kind.PROBLEM_REPORT, "payment", "error", "2026-11-26T20:10")
                .wrote("pr2", Kind.PROBLEM_REPORT, "payment", "error", "2026-11-26T20:40")
                .wrote("q1", Kind.QUESTION, "delivery", "information", "2026-11-26T09:40")
                .wrote("q2", Kind.QUESTION, "delivery", "information", "2026-11-26T19:05")
                .wrote("u1", Kind.COMPLAINT, "unclear", "unclear", "2026-11-26T13:05")
                .late("n1", "2026-11-27T01:12")
                .late("n2", "2026-11-27T06:48")
                .wrote("n3", Kind.QUESTION, "delivery", "information", "2026-11-27T07:10")
                .late("o1", "2026-11-21T10:00")
                .promised("o1", "2026-11-24T17:00", "2026-11-21T12:00")
                .late("o2", "2026-11-23T10:00")
                .promised("o2", "2026-11-26T12:00", "2026-11-23T12:00")
                .solved("w14-1", "sorteerband stond twee uur stil", "reserveband ligt klaar", "2026-11-26T16:00")
                .solved("w14-2", "sorteerband stond twee uur stil", "reserveband ligt klaar", "2026-11-26T16:00")
                .solved(
                        "w15-1",
                        "adres verkeerd overgenomen",
                        "adres wordt bij het inpakken gecontroleerd",
                        "2026-11-26T17:00")
                .moved(
                        "f1",
                        new Placement("fulfilment", "error", "warehouse"),
                        new Placement("delivery", "error", "logistics"),
                        "2026-11-26T12:00")
                .heldBack("d3", Reason.PART_OF_PROBLEM, "p1", "2026-11-26T12:00")
                .heldBack("d4", Reason.PART_OF_PROBLEM, "p1", "2026-11-26T12:00")
                .heldBack("pr1", Reason.NO_RECEIVER, null, "2026-11-26T12:00")
                .praises(
                        "k1",
                        "service",
                        "2026-11-26T14:00",
                        "Super geholpen door Sanne, ze belde zelfs nog even terug of alles gelukt was.",
                        "Sanne")
                .praises("k2", "delivery", "2026-11-26T18:00", "Een dag eerder bezorgd dan beloofd. Klasse!", null);
    }

    @Test
    void listsAtItsEndWhatSilencesHeldBack() {
        var text = new Morning()
                .silence("s1", "Proef met de bezorger", "2026-11-28T18:00")
                .silenced("a", "s1", "2026-11-26T12:00")
                .text("logistics")
                .plain();

        assertThat(text.substring(text.indexOf("Stiltes die iets tegenhielden")))
                .contains("step=delivery,returns", "1 klacht niet gemeld", "Tot za 28 nov 18:00, gevraagd door anna")
                .contains("Reden: Proef met de bezorger");
    }

    @Test
    void isInTheLanguageThatTheConfigurationSaysForTheDirectors() {
        var shop = Morning.shop();
        var english = new Shop(
                shop.name(),
                shop.timeZone(),
                shop.mailFrom(),
                shop.journey(),
                shop.departments(),
                shop.receivers(),
                shop.calendars(),
                shop.routes(),
                Map.of(),
                List.of(),
                new ReportTimes(ReportTimes.USUAL_TIME, ReportTimes.USUAL_ANSWERS_TIME, List.of("r1"), "en"));

        assertThat(new Morning(english).text().subject()).startsWith("Daily report");
        assertThat(new Morning().text().subject()).startsWith("Dagrapport");
    }

    @Test
    void saysWhatHappenedAndWithWhatItIsCompared() {
        assertThat(busy().text().plain())
                .startsWith("Dagrapport Tulp & Draad\nDonderdag 26 november 2026, en de nacht tot 08:00.\n")
                .contains("Klachten      33  (+21)", "Het verschil is met donderdag 19 november.")
                .contains("In de nacht tot 08:00: 2 klachten en 1 vraag.")
                .contains("2 klanten wachten langer dan beloofd.\nBestelling W-o1\n  Bezorging: te traag")
                .contains("Beloofd voor di 24 nov 17:00 door anna")
                .contains("2 × Bezorging: te traag of te laat\n  Oorzaak: sorteerband stond twee uur stil")
                .contains("Voortaan: reserveband ligt klaar")
                .contains("1 × van Magazijn naar Bezorging", "2 × deel van een knelpunt dat al gemeld is")
                .contains("Betalen: fout of storing (Administratie heeft geen ontvanger)")
                .contains(
                        "Bezorging: te traag of te laat: ",
                        " in zeven dagen",
                        "Klantenservice – voor Sanne\n> Super geholpen door Sanne");
    }

    @Test
    void givesADepartmentItsOwnInItsLanguage() {
        var morning = busy().wrote("p1", Kind.COMPLAINT, "product", "quality", "2026-11-26T12:00");

        assertThat(morning.text("quality").plain())
                .startsWith("Daily report Quality\nThursday 26 November 2026, and the night until 08:00.\n")
                .contains("Product: poor quality")
                .doesNotContain("Bezorging", "Sanne");
        assertThat(morning.text("logistics").plain())
                .contains("Bestelling W-o1\n  Bezorging: te traag of te laat")
                .doesNotContain("Per afdeling", "Product");
    }

    @Test
    void saysKindlyThatNobodyComplained() {
        var text = new Morning()
                .praises("a", "delivery", "2026-11-26T09:00", "Top!", null)
                .text();

        assertThat(text.subject()).isEqualTo("Dagrapport Tulp & Draad, donderdag 26 november: 1 compliment");
        assertThat(text.plain())
                .contains("Gisteren schreef niemand over een probleem. Mooi zo!", "In de nacht kwam er niets bij.")
                .contains("Geen vergelijking: van donderdag 19 november is niet alles bekend.");
        assertThat(new Morning().text().subject()).endsWith(": geen klachten");
    }

    @Test
    void saysAtTenWhoStillWaitsAndWhere() {
        var text = busy().answers();

        assertThat(text.subject()).isEqualTo("Antwoord vóór 08:00 – Tulp & Draad: 15 van 37 (donderdag 26 november)");
        assertThat(text.plain())
                .contains(
                        "Bezorging: wie nog wacht", "Bestelling W-d0 · 08:15\n", "en nog 1", "Magazijn: wie nog wacht");
        assertThat(new Morning().answers().plain()).contains("Gisteren schreef niemand.");
        assertThat(new Morning()
                        .late("a", "2026-11-26T09:00")
                        .did("a", Action.ANSWERED, "2026-11-26T10:00")
                        .answers()
                        .plain())
                .contains("Iedereen die gisteren schreef, heeft antwoord.", "100%");
    }

    @Test
    void makesNothingOfAnyWordsButText() {
        var morning = new Morning()
                .praises("a", "delivery", "2026-11-26T09:00", HOSTILE, null)
                .late("b", "2026-11-20T09:00")
                .solved("b", HOSTILE, "\u202e" + HOSTILE + "\r\n.\r\n", "2026-11-26T10:00");

        assertThat(morning.text().html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<a ", "href", "\u202e");
        assertThat(morning.text().markdown())
                .contains("\\<script\\>", "\\[klik\\](https\\://kwaad.example) \\@channel")
                .doesNotContain("[klik]", "https://")
                .doesNotContainPattern("(?<!\\\\)<script");
        assertThat(morning.text().plain()).doesNotContain("\u202e", "\r", "\n.\n");
    }

    @Test
    void fetchesAndRunsNothingInItsPage() {
        for (var page : List.of(busy().text().html(), busy().answers().html())) {
            assertThat(page)
                    .startsWith("<!DOCTYPE html>")
                    .contains("max-width:600px", "width=device-width")
                    .doesNotContain("<script", "<img", "<svg", "<link", "<style", "url(", "http");
        }
    }

    @Test
    void drawsABarAsLongAsItsNumberSays() {
        assertThat(busy().text().html())
                .contains("<td width=\"100%\" bgcolor=\"#0b4f8a\"", ">23</td>", "bgcolor=\"#9fb6cc\"");
        assertThat(busy().text("warehouse").plain()).contains("fout of storing\n  8  ████████████████████ (9)");
    }

    @Test
    void holdsNoCustomersNameInItsJson() {
        var customer = new Customer("C-7", "Anna de Vries", "anna@example.nl", null, null);
        var morning = busy().praises("x", "delivery", "2026-11-26T09:00", "Top!", null, customer);

        var all = ReportText.json(morning.report(), Audience.directors(Morning.shop()));
        var own = ReportText.json(morning.report(), Audience.department(Morning.shop(), "logistics"));

        assertThat(all)
                .contains("\"date\":\"2026-11-27\"", "\"orderId\":\"W-o1\"")
                .doesNotContain("Anna", "C-7");
        assertThat(own).contains("\"department\":\"logistics\"").doesNotContain("\"warehouse\",\"yesterday\"", "Sanne");
    }
}
