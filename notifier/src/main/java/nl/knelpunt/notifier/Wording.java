package nl.knelpunt.notifier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;

/** How one shop's things are called in one language. All of it harmless. */
public record Wording(Journey journey, Map<String, Department> departments, ZoneId zone, Language language) {

    /** As a department reads it. */
    public static Wording of(Shop shop, String department) {
        var known = shop.departments().get(department);
        return of(shop, known == null ? Language.NL : Language.of(known.language()));
    }

    public static Wording of(Shop shop, Language language) {
        return new Wording(shop.journey(), shop.departments(), shop.timeZone(), language);
    }

    String say(Phrase phrase, Object... details) {
        return phrase.in(language, details);
    }

    public String step(String id) {
        return switch (id) {
            case Journey.UNCLEAR -> say(Phrase.UNCLEAR);
            case Journey.NONE -> say(Phrase.NO_STEP);
            default -> name(id, journey.step(id).map(Journey.Step::names));
        };
    }

    /** @return empty if nothing is known of it */
    public String fault(String id) {
        return id.equals(Journey.UNCLEAR) || id.equals(Journey.NONE)
                ? ""
                : name(id, journey.fault(id).map(Journey.Fault::names));
    }

    public String placed(String step, String fault) {
        var name = fault(fault);
        return name.isEmpty() ? step(step) : step(step) + ": " + name;
    }

    String stretch(String id) {
        return name(
                id,
                journey.stretches().stream()
                        .filter(stretch -> stretch.id().equals(id))
                        .findFirst()
                        .map(Journey.Stretch::names));
    }

    public String department(String id) {
        var known = departments.get(id);
        return Harmless.line(known == null ? id : known.name());
    }

    /**
     * Who a receiver is, to one department: another that has it, or else what the configuration calls it.
     *
     * @param to that department
     */
    String receiver(String id, String to) {
        var owners = departments.values().stream()
                .filter(department -> department.receivers().contains(id))
                .toList();
        return owners.size() == 1 && !owners.getFirst().id().equals(to)
                ? department(owners.getFirst().id())
                : Harmless.line(id);
    }

    /** @param name an order's attribute, by the contract's name or the shop's own */
    String attribute(String name, String value) {
        var shown = Harmless.line(value);
        return switch (name) {
            case "carrier" -> say(Phrase.CARRIER, shown);
            case "warehouse" -> say(Phrase.WAREHOUSE, shown);
            case "productGroup" -> say(Phrase.PRODUCT_GROUP, shown);
            case "region" -> say(Phrase.REGION, shown);
            default -> Harmless.line(name) + " " + shown;
        };
    }

    /** With a digit after the point where that tells something. */
    public String number(double value) {
        var tenths = Math.round(value * 10);
        return value >= 10 || tenths % 10 == 0
                ? String.format(language.locale(), "%.0f", value)
                : String.format(language.locale(), "%.1f", value);
    }

    /** What we add to a customer's words. */
    List<String> notes(AlertedComplaint complaint) {
        var timeline = TimelineSentence.of(complaint, this);
        var moved = complaint.movedFrom() == null ? null : say(Phrase.MOVED, department(complaint.movedFrom()));
        return Stream.of(timeline, moved)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Never 100%: no verdict on a text is beyond doubt. */
    String percent(double confidence) {
        return Math.clamp(Math.round(confidence * 100), 1, 99) + "%";
    }

    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public String time(Instant at) {
        return at("HH:mm", at);
    }

    String at(Phrase pattern, Instant at) {
        return at(say(pattern), at);
    }

    /** The order's number; empty if there is none to show. */
    static String order(AlertedComplaint complaint) {
        return complaint.orderId() == null ? "" : Harmless.line(complaint.orderId());
    }

    private String at(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(zone)
                .format(at);
    }

    /** Of a step or fault that the shop has removed since, the id says more than nothing. */
    private String name(String id, Optional<Map<String, String>> names) {
        return Harmless.line(names.map(all -> all.get(language.code())).orElse(id));
    }
}
