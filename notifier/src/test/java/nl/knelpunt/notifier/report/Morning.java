package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Span;
import nl.knelpunt.contract.VerdictDetails;
import org.jspecify.annotations.Nullable;

/** A shop whose report is made on one morning, and what happened before. Times are the shop's own. */
final class Morning {
    static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Days days;
    private final Shop shop;
    private final List<ComplaintHandled> handled = new ArrayList<>();
    private final List<ComplaintCorrected> corrected = new ArrayList<>();
    private final List<ComplaintClassified> revised = new ArrayList<>();
    private final List<HeldBack> held = new ArrayList<>();
    private final List<SilenceMade> silences = new ArrayList<>();
    private final List<OrderProgressed> orders = new ArrayList<>();
    private final List<ComplaintClassified> classified = new ArrayList<>();
    private @Nullable Instant lostUntil;

    Morning() {
        this(FRIDAY, LocalTime.of(8, 0));
    }

    Morning(LocalDate date, LocalTime time) {
        this(shop(), date, time);
    }

    Morning(Shop shop) {
        this(shop, FRIDAY, LocalTime.of(8, 0));
    }

    private Morning(Shop shop, LocalDate date, LocalTime time) {
        this.shop = shop;
        days = new Days(date, ZONE, date.atTime(time).atZone(ZONE).toInstant());
    }

    static Shop shop() {
        var receiver = new Receiver("r1", "email", Map.of(), null);
        return new Shop(
                "Tulp & Draad",
                ZONE,
                "knelpunt@tulpendraad.example",
                ShopFile.shippedJourney(),
                Map.of(
                        "logistics", new Department("logistics", "Bezorging", "nl", List.of("r1")),
                        "warehouse", new Department("warehouse", "Magazijn", "nl", List.of("r1")),
                        "customer-service", new Department("customer-service", "Klantenservice", "nl", List.of("r1")),
                        "quality", new Department("quality", "Quality", "en", List.of("r1")),
                        "finance", new Department("finance", "Administratie", "nl", List.of()),
                        "triage", new Department("triage", "Triage", "nl", List.of("r1"))),
                Map.of("r1", receiver),
                Map.of());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** A late delivery. */
    Morning late(String id, String at) {
        return wrote(id, Kind.COMPLAINT, "delivery", "delay", at);
    }

    Morning wrote(String id, Kind kind, String step, String fault, String at) {
        return says(id, kind, step, fault, at, "Waar blijft het?", VerdictDetails.NONE, null);
    }

    /** @param person whom the text names; null if it names nobody */
    Morning praises(String id, String step, String at, String text, @Nullable String person) {
        return praises(id, step, at, text, person, null);
    }

    Morning praises(
            String id, String step, String at, String text, @Nullable String person, @Nullable Customer customer) {
        var span =
                person == null ? null : new Span(text.lastIndexOf(person), text.lastIndexOf(person) + person.length());
        var details = new VerdictDetails(false, List.of(), List.of(step), span, List.of(), List.of());
        return says(id, Kind.PRAISE, "none", "none", at, text, details, customer);
    }

    private Morning says(
            String id,
            Kind kind,
            String step,
            String fault,
            String at,
            String text,
            VerdictDetails details,
            @Nullable Customer customer) {
        classified.add(verdict(id, 0, kind, step, fault, at, text, details, customer));
        return this;
    }

    Morning revised(String id, int revision, Kind kind, String step, String fault, String at) {
        revised.add(verdict(id, revision, kind, step, fault, at, "Waar blijft het?", VerdictDetails.NONE, null));
        return this;
    }

    static ComplaintClassified verdict(
            String id,
            int revision,
            Kind kind,
            String step,
            String fault,
            String at,
            String text,
            VerdictDetails details,
            @Nullable Customer customer) {
        var written = at(at);
        var complaint = new ComplaintSubmitted(
                id,
                written,
                Channel.FORM,
                new ComplaintText(text),
                null,
                null,
                "W-" + id,
                null,
                customer,
                null,
                Map.of());
        return new ComplaintClassified(
                id,
                revision,
                written,
                kind,
                step,
                0.8,
                fault,
                0.8,
                Experience.BELOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                2,
                details,
                ShopFile.shippedJourney().departmentOf(step),
                "nl",
                "test",
                null,
                complaint);
    }

    Morning did(String id, Action action, String at) {
        handled.add(new ComplaintHandled(id, at(at), "anna", action, null, null, null, null));
        return this;
    }

    Morning promised(String id, String until, String at) {
        handled.add(new ComplaintHandled(id, at(at), "anna", Action.PROMISED, at(until), null, null, null));
        return this;
    }

    Morning solved(String id, @Nullable String cause, @Nullable String prevention, String at) {
        handled.add(new ComplaintHandled(id, at(at), "bas", Action.SOLVED, null, cause, prevention, null));
        return this;
    }

    Morning notOurs(String id, String department, String at) {
        handled.add(new ComplaintHandled(id, at(at), "anna", Action.NOT_OURS, null, null, null, department));
        return this;
    }

    Morning moved(String id, Placement from, Placement to, String at) {
        corrected.add(new ComplaintCorrected(id, at(at), "anna", from, to, ""));
        return this;
    }

    Morning heldBack(String id, HeldBack.Reason reason, @Nullable String problem, String at) {
        held.add(new HeldBack(id, "logistics", reason, at(at), problem, null));
        return this;
    }

    Morning silenced(String id, String silence, String at) {
        held.add(new HeldBack(id, "logistics", HeldBack.Reason.SILENCED, at(at), null, silence));
        return this;
    }

    Morning silence(String id, String why, String until) {
        silences.add(new SilenceMade(
                id,
                List.of(new SilenceMade.Labelled("step", List.of("delivery", "returns"))),
                at("2026-11-20T09:00"),
                at(until),
                why,
                "anna"));
        return this;
    }

    Morning ordered(String id, String at) {
        orders.add(new OrderProgressed(id, "placed", at(at), null, Map.of()));
        return this;
    }

    Morning lostUntil(String at) {
        lostUntil = at(at);
        return this;
    }

    DailyReport report() {
        var tally = new ReportTally(shop, days);
        if (lostUntil != null) {
            tally.lostUntil(lostUntil);
        }
        handled.forEach(tally::handled);
        corrected.forEach(tally::corrected);
        revised.forEach(tally::revised);
        silences.forEach(tally::silence);
        held.forEach(tally::heldBack);
        var passages = tally.orders();
        orders.forEach(passages::accept);
        passages.handOver();
        classified.forEach(tally::classified);
        return tally.report();
    }

    ReportText text() {
        return ReportText.daily(report(), shop, Audience.directors(shop));
    }

    ReportText text(String department) {
        return ReportText.daily(report(), shop, Audience.department(shop, department));
    }

    ReportText answers() {
        return ReportText.answers(report(), shop, Audience.directors(shop));
    }
}
