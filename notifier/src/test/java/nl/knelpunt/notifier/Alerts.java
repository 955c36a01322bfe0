package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.TimelineVerdict;
import org.jspecify.annotations.Nullable;

/** Alerts to test with, and the shop that they are of. */
final class Alerts {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Alerts() {}

    static Shop shop(Receiver... receivers) {
        var byId = new HashMap<String, Receiver>();
        for (var receiver : receivers) {
            byId.put(receiver.id(), receiver);
        }
        return new Shop(
                        "Fietsenwinkel De Ketting",
                        ZoneId.of("Europe/Amsterdam"),
                        "knelpunt@deketting.example",
                        ShopFile.shippedJourney(),
                        Map.of(
                                "logistics", new Department("logistics", "Logistiek", "nl", List.of("r1", "r2")),
                                "triage", new Department("triage", "Klantenservice", "nl", List.of("r1")),
                                "warehouse", new Department("warehouse", "Warehouse", "en", List.of("r1"))),
                        byId,
                        Map.of())
                .withRoutes(Route.root(Grouping.NONE));
    }

    /** The same shop, which tells what came in so long at once. */
    static Shop gathering(Duration time, Receiver... receivers) {
        return shop(receivers).withRoutes(Route.root(new Grouping(List.of(), time, time, null)));
    }

    static AlertRaised alert(String department, AlertedComplaint... complaints) {
        return new AlertRaised("0195-a1", "r1", department, NOON, NOON, List.of(complaints));
    }

    /** To logistics, of a problem. */
    static AlertRaised problem(BottleneckDetected bottleneck, int number, long heldBack) {
        return new AlertRaised(
                AlertIds.problem("r1", bottleneck.problemId(), number),
                "r1",
                "logistics",
                NOON,
                NOON,
                List.of(),
                new AlertedProblem(bottleneck, number, heldBack, List.of("W-9", "W-7")),
                0,
                null,
                Route.ROOT,
                bottleneck.problemId(),
                null);
    }

    /** On time, in full, and certain. */
    static AlertRaised ordinary() {
        return alert(
                "logistics", complaint("c1", "delivery", "delay", "Mijn pakket is nog steeds niet bezorgd.", "W-1001"));
    }

    static AlertedComplaint complaint(String id, String step, String fault, String words, @Nullable String order) {
        return marked(id, step, fault, words, order);
    }

    /** @param marks parts of the words that decided */
    static AlertedComplaint marked(
            String id, String step, String fault, String words, @Nullable String order, String... marks) {
        return new AlertedComplaint(
                id,
                NOON,
                Kind.COMPLAINT,
                step,
                0.83,
                fault,
                List.of(new Alternative("product", 0.11), new Alternative("ordering", 0.04)),
                new ComplaintText(words),
                false,
                Arrays.stream(marks)
                        .map(mark -> new Evidence(words.indexOf(mark), words.indexOf(mark) + mark.length(), 0.5))
                        .toList(),
                order,
                new Customer("C-7", "Anna de Vries", null, null, null),
                null,
                null,
                0,
                2,
                "nl",
                Channel.FORM,
                Map.of());
    }

    /** Of severity 4. */
    static AlertedComplaint grave() {
        return Excerpt.of(Verdicts.dangerous(Verdicts.complaint("c1", "De oplader vloog in brand", null)), null);
    }

    static AlertedComplaint at(Instant submittedAt, AlertedComplaint of) {
        return new AlertedComplaint(
                of.complaintId(),
                submittedAt,
                of.kind(),
                of.step(),
                of.stepConfidence(),
                of.fault(),
                of.alternatives(),
                of.words(),
                of.shortened(),
                of.evidence(),
                of.orderId(),
                of.customer(),
                of.timeline(),
                of.movedFrom(),
                of.moves(),
                of.severity(),
                of.language(),
                of.channel(),
                of.attributes());
    }

    static AlertedComplaint by(@Nullable Customer customer, AlertedComplaint of) {
        return new AlertedComplaint(
                of.complaintId(),
                of.submittedAt(),
                of.kind(),
                of.step(),
                of.stepConfidence(),
                of.fault(),
                of.alternatives(),
                of.words(),
                of.shortened(),
                of.evidence(),
                of.orderId(),
                customer,
                of.timeline(),
                of.movedFrom(),
                of.moves(),
                of.severity(),
                of.language(),
                of.channel(),
                of.attributes());
    }

    static AlertedComplaint with(@Nullable TimelineVerdict timeline, @Nullable String movedFrom, AlertedComplaint of) {
        return new AlertedComplaint(
                of.complaintId(),
                of.submittedAt(),
                of.kind(),
                of.step(),
                of.stepConfidence(),
                of.fault(),
                of.alternatives(),
                of.words(),
                of.shortened(),
                of.evidence(),
                of.orderId(),
                of.customer(),
                timeline,
                movedFrom,
                of.moves(),
                of.severity(),
                of.language(),
                of.channel(),
                of.attributes());
    }

    /** The same, of severity 4. */
    static AlertedComplaint urgent(AlertedComplaint of) {
        return new AlertedComplaint(
                of.complaintId(),
                of.submittedAt(),
                of.kind(),
                of.step(),
                of.stepConfidence(),
                of.fault(),
                of.alternatives(),
                of.words(),
                of.shortened(),
                of.evidence(),
                of.orderId(),
                of.customer(),
                of.timeline(),
                of.movedFrom(),
                of.moves(),
                Router.URGENT,
                of.language(),
                of.channel(),
                of.attributes());
    }

    /** The same, as a message of no other kind. */
    static AlertedComplaint other(AlertedComplaint of) {
        return new AlertedComplaint(
                of.complaintId(),
                of.submittedAt(),
                Kind.OTHER,
                of.step(),
                of.stepConfidence(),
                of.fault(),
                of.alternatives(),
                of.words(),
                of.shortened(),
                of.evidence(),
                of.orderId(),
                of.customer(),
                of.timeline(),
                of.movedFrom(),
                of.moves(),
                of.severity(),
                of.language(),
                of.channel(),
                of.attributes());
    }

    /** The same, of which others hear, too. */
    static AlertRaised told(AlertRaised alert, String... others) {
        return new AlertRaised(
                alert.alertId(),
                alert.receiver(),
                alert.department(),
                alert.raisedAt(),
                alert.dueAt(),
                alert.complaints(),
                alert.problem(),
                alert.folded(),
                alert.followUp(),
                alert.route(),
                alert.group(),
                alert.report(),
                List.of(others));
    }

    /** Everything in it tries to be more than text. */
    static AlertRaised hostile() {
        var name = "<script>alert('x')</script>\r\nBcc: thief@example.org";
        return alert(
                "logistics",
                by(
                        new Customer("C-7\nX-Evil: 1", name, null, null, null),
                        complaint(
                                "c1",
                                "delivery",
                                "delay",
                                "\"><img src=x onerror=alert(1)>\n\u001b[2J\u202etxet desrever\r\n.\r\nQUIT\r\nBcc: thief@example.org",
                                "W-1\r\nBcc: thief@example.org\r\n\r\n<b>body</b>")));
    }
}
