package nl.knelpunt.app.simulation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.knelpunt.contract.ConfigurationProblems;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.contract.YamlMapping;
import org.jspecify.annotations.Nullable;

/** Reads a shop in which nothing breaks: the sections shop, attributes and stretches. */
final class SimulatedShopReader {
    private static final double MOST_ORDERS = 10_000_000;
    private static final int MOST_DAYS = 3660;
    private static final double GREATEST_WEIGHT = 1_000_000_000;

    private final YamlMapping root;
    private final ConfigurationProblems problems;

    SimulatedShopReader(YamlMapping root, ConfigurationProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    SimulatedShop read() {
        var shop = root.optionalMapping("shop");
        var read = new SimulatedShop(
                Figures.number(shop, "ordersPerDay", Defaults.ORDERS_PER_DAY, 1, MOST_ORDERS),
                orElse(
                        shop.optional(
                                "start", SimulatedShopReader::date, "a date from 2001 to 2080, such as 2026-01-05"),
                        Defaults.START),
                orElse(shop.optional("days", days(1), "a whole number from 1 to " + MOST_DAYS), Defaults.DAYS),
                orElse(
                        shop.optional("daysBefore", days(0), "a whole number from 0 to " + MOST_DAYS),
                        Defaults.DAYS_BEFORE),
                orElse(
                        shop.optional("timeZone", ZoneId::of, "a time zone such as Europe/Amsterdam"),
                        Defaults.TIME_ZONE),
                new Rhythm(
                        Figures.weights(shop, "week", Defaults.RHYTHM.week()),
                        Figures.weights(shop, "day", Defaults.RHYTHM.day())),
                opening(shop.optionalMapping("open")),
                Figures.duration(shop, "promise", Defaults.PROMISE),
                Figures.share(shop, "returns", Defaults.RETURNS),
                attributes(),
                legs());
        shop.done();
        return read;
    }

    private Opening opening(YamlMapping open) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        if (open.has("days")) {
            var known = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Json::name, day -> day));
            for (var name : open.list("days")) {
                var day = known.get(name.getValue());
                if (day == null) {
                    problems.addUnknown(name, "day", name.getValue(), known.keySet());
                } else {
                    days.add(day);
                }
            }
        }
        var from = time(open, "from", Defaults.OPEN.from());
        var until = time(open, "until", Defaults.OPEN.until());
        if (!until.isAfter(from)) {
            problems.add(open.at("until"), "\"until\" must be after \"from\"");
        }
        open.done();
        return new Opening(days.isEmpty() ? Defaults.OPEN.days() : days, from, until);
    }

    private Map<String, Map<String, Double>> attributes() {
        if (!root.has("attributes")) {
            return Defaults.attributes();
        }
        var attributes = new LinkedHashMap<String, Map<String, Double>>();
        root.entries("attributes", (name, entry) -> {
            var weights = new LinkedHashMap<String, Double>();
            entry.words().forEach((value, weight) -> {
                var number = Figures.number(value, weight, 0, GREATEST_WEIGHT, problems);
                if (number != null) {
                    weights.put(value.getValue(), number);
                }
            });
            if (weights.values().stream().allMatch(weight -> weight == 0)) {
                problems.add(entry.node(), "\"" + name + "\" needs a value whose weight is above 0");
            }
            attributes.put(name, weights);
        });
        for (var entry : attributes.entrySet()) {
            for (var value : entry.getValue().keySet()) {
                checkLimits(Map.of(entry.getKey(), value));
            }
        }
        if (attributes.size() > Limits.ATTRIBUTES) {
            problems.add(root.at("attributes"), "more than " + Limits.ATTRIBUTES + " attributes");
        }
        return attributes;
    }

    private void checkLimits(Map<String, String> attribute) {
        var problem = Limits.attributes(attribute);
        if (problem != null) {
            problems.add(root.at("attributes"), "attributes " + problem);
        }
    }

    private Map<Leg, Spell> legs() {
        var legs = Defaults.legs();
        var section = root.optionalMapping("stretches");
        legs.replaceAll((leg, spell) -> Figures.spell(section, leg.milestone(), spell));
        section.done();
        return legs;
    }

    private static LocalTime time(YamlMapping open, String key, LocalTime otherwise) {
        return orElse(open.optional(key, SimulatedShopReader::wholeMinutes, "a time such as 08:00"), otherwise);
    }

    /** Opening hours are those of this century, also of the last day of the longest scenario. */
    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 2001 || date.getYear() > 2080) {
            throw new DateTimeException("out of range");
        }
        return date;
    }

    private static LocalTime wholeMinutes(String text) {
        var time = LocalTime.parse(text);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new DateTimeException("too fine");
        }
        return time;
    }

    private static Function<String, Integer> days(int least) {
        return text -> {
            var days = Integer.parseInt(text);
            if (days < least || days > MOST_DAYS) {
                throw new NumberFormatException();
            }
            return days;
        };
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
