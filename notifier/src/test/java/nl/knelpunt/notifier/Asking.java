package nl.knelpunt.notifier;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BusinessCalendar;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import org.apache.kafka.common.TopicPartition;

/** Alerts that ask for an answer, to test with. */
final class Asking {
    /** Monday, 13:00 in the shop. */
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    static final String OTHER_SECRET = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    private Asking() {}

    /** Logistics works from nine to half past five, except on Sundays. */
    static Shop shop() {
        var hours = new HashMap<DayOfWeek, List<BusinessCalendar.Slot>>();
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                hours.put(day, List.of(new BusinessCalendar.Slot(LocalTime.of(9, 0), LocalTime.of(17, 30))));
            }
        }
        return new Shop(
                "Fietsenwinkel De Ketting",
                ZoneId.of("Europe/Amsterdam"),
                "knelpunt@deketting.example",
                ShopFile.shippedJourney(),
                Map.of(
                        "logistics", new Department("logistics", "Logistiek", "nl", List.of("r1"), "office"),
                        "triage", new Department("triage", "Klantenservice", "nl", List.of("r1")),
                        "warehouse", new Department("warehouse", "Warehouse", "en", List.of("r1"))),
                Map.of(),
                Map.of("office", new BusinessCalendar("office", hours, null, Set.of(), Set.of())));
    }

    static AlertRaised alert(String id, AlertedComplaint... complaints) {
        return new AlertRaised(id, "r1", "logistics", NOON, NOON, List.of(complaints));
    }

    /** Of one complaint. */
    static AlertRaised ordinary(String id) {
        return alert(id, complaint("c-" + id, "W-1001", "Mijn pakket is nog steeds niet bezorgd.", 0));
    }

    static AlertRaised problem(String id) {
        var bottleneck = new BottleneckDetected(
                "problem-1",
                NOON,
                BottleneckDetected.State.OPENED,
                "delivery",
                "delay",
                "carrier",
                "Pakketlijn",
                NOON.minusSeconds(7_200),
                4.5,
                31,
                List.of("c-7"),
                List.of("W-8"));
        return new AlertRaised(
                id,
                "r1",
                "logistics",
                NOON,
                NOON,
                List.of(),
                new AlertedProblem(bottleneck, 0, 12, List.of("W-9")),
                0,
                null,
                null,
                null,
                null);
    }

    static AlertRaised again(String id, AlertRaised first) {
        return first.again(
                id,
                "boss",
                NOON.plusSeconds(3_600),
                new FollowUp(first.alertId(), first.receiver(), FollowUp.Reason.ESCALATION, 1));
    }

    static AlertedComplaint complaint(String id, String order, String words, int moves) {
        return new AlertedComplaint(
                id,
                NOON.minusSeconds(600),
                Kind.COMPLAINT,
                "delivery",
                0.83,
                "delay",
                List.of(),
                new ComplaintText(words),
                false,
                List.of(),
                order,
                new Customer("C-7", "Noor Hofstra", "noor@voorbeeld.example", null, null),
                null,
                null,
                moves,
                2,
                "nl",
                Channel.FORM,
                Map.of());
    }

    static Job job(AlertRaised alert, int partition, long offset) {
        return new Job(new TopicPartition("alerts.raised", partition), offset, alert, 0, List.of(), false);
    }

    /** Of an alert that a department got. */
    static List<Link> links(String department) {
        var alert = new AlertRaised(
                "0195c2a4-7f3e-7d11-9a55-3b1f6f0c7a10",
                "r1",
                department,
                NOON,
                NOON,
                List.of(complaint("c1", "W-1001", "Te laat.", 0)));
        var settings = new LinkSettings(new LinkSecret(SECRET), "https://knelpunt.deketting.example", "127.0.0.1", 0);
        return new AnswerLinks(settings, shop()).of(job(alert, 11, Integer.MAX_VALUE));
    }

    static LinkSettings settings() {
        return new LinkSettings(new LinkSecret(SECRET), "http://127.0.0.1", "127.0.0.1", 0);
    }
}
