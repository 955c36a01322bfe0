package nl.knelpunt.app.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scenario is where its file does not say; {@code defaults.yaml} shows the same to people. */
final class Defaults {
    static final double ORDERS_PER_DAY = 2000;
    static final LocalDate START = LocalDate.of(2026, 1, 5);
    static final int DAYS = 28;
    static final int DAYS_BEFORE = 21;
    static final ZoneId TIME_ZONE = ZoneId.of("Europe/Amsterdam");
    static final Rhythm RHYTHM = new Rhythm(
            List.of(1.1, 1.0, 1.0, 1.0, 0.95, 0.85, 1.1),
            List.of(
                    0.4, 0.2, 0.1, 0.1, 0.1, 0.2, 0.4, 0.7, 1.0, 1.2, 1.3, 1.3, 1.3, 1.3, 1.3, 1.2, 1.2, 1.2, 1.3, 1.6,
                    1.8, 1.7, 1.3, 0.8));
    static final Opening OPEN =
            new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(8, 0), LocalTime.of(20, 0));
    static final Duration PROMISE = Duration.ofDays(4);
    static final double RETURNS = 0.1;
    static final double LATE_WRITES = 0.3;
    static final double NAMELESS_LATE = 0.8;
    static final double NAMELESS_OTHER = 0.2;
    static final double DUTCH = 0.8;
    static final double OUTAGE_WRITES = 0.1;
    static final String OUTAGE_FAULT = "error";

    private static final double SPREAD_AFTER = 2;

    private Defaults() {}

    static Map<String, Map<String, Double>> attributes() {
        var carriers = new LinkedHashMap<String, Double>();
        carriers.put("snelbode", 50.0);
        carriers.put("fietskoerier", 30.0);
        carriers.put("pakkethuis", 20.0);
        var warehouses = new LinkedHashMap<String, Double>();
        warehouses.put("utrecht", 60.0);
        warehouses.put("venlo", 40.0);
        var productGroups = new LinkedHashMap<String, Double>();
        productGroups.put("kleding", 40.0);
        productGroups.put("schoenen", 25.0);
        productGroups.put("wonen", 20.0);
        productGroups.put("elektronica", 15.0);
        var regions = new LinkedHashMap<String, Double>();
        regions.put("west", 45.0);
        regions.put("oost", 20.0);
        regions.put("zuid", 20.0);
        regions.put("noord", 15.0);
        var attributes = new LinkedHashMap<String, Map<String, Double>>();
        attributes.put("carrier", carriers);
        attributes.put("warehouse", warehouses);
        attributes.put("productGroup", productGroups);
        attributes.put("region", regions);
        return attributes;
    }

    static Map<Leg, Spell> legs() {
        var legs = new EnumMap<Leg, Spell>(Leg.class);
        legs.put(Leg.PAID, spell("PT2M", 1.8));
        legs.put(Leg.PICKED, spell("PT4H", 1.4));
        legs.put(Leg.HANDED_OVER, spell("PT2H", 1.4));
        legs.put(Leg.OUT_FOR_DELIVERY, spell("PT8H", 1.3));
        legs.put(Leg.DELIVERED, spell("PT4H", 1.4));
        legs.put(Leg.RETURN_ANNOUNCED, spell("P3D", 2));
        legs.put(Leg.RETURN_RECEIVED, spell("P4D", 1.5));
        legs.put(Leg.REFUNDED, spell("PT24H", 1.4));
        return legs;
    }

    static Map<Cell, Double> per1000Orders() {
        var rates = new LinkedHashMap<Cell, Double>();
        rates.put(new Cell("ordering", "error"), 1.0);
        rates.put(new Cell("ordering", "information"), 0.5);
        rates.put(new Cell("payment", "error"), 1.0);
        rates.put(new Cell("payment", "delay"), 1.0);
        rates.put(new Cell("range", "availability"), 1.0);
        rates.put(new Cell("fulfilment", "error"), 3.0);
        rates.put(new Cell("fulfilment", "delay"), 4.0);
        rates.put(new Cell("delivery", "delay"), 6.0);
        rates.put(new Cell("delivery", "error"), 1.0);
        rates.put(new Cell("delivery", "attitude"), 1.0);
        rates.put(new Cell("delivery", "broken_promise"), 1.0);
        rates.put(new Cell("product", "quality"), 4.0);
        rates.put(new Cell("product", "information"), 1.0);
        rates.put(new Cell("returns", "delay"), 1.0);
        rates.put(new Cell("returns", "broken_promise"), 0.5);
        rates.put(new Cell("pricing", "cost"), 0.5);
        rates.put(new Cell("pricing", "error"), 0.5);
        rates.put(new Cell("service", "attitude"), 0.5);
        rates.put(new Cell("service", "delay"), 0.5);
        return rates;
    }

    static Map<String, Spell> after() {
        var after = new LinkedHashMap<String, Spell>();
        after.put("ordering", spell("PT15M", SPREAD_AFTER));
        after.put("payment", spell("PT15M", SPREAD_AFTER));
        after.put("range", spell("PT1H", SPREAD_AFTER));
        after.put("fulfilment", spell("PT2H", SPREAD_AFTER));
        after.put("delivery", spell("PT2H", SPREAD_AFTER));
        after.put("product", spell("PT12H", SPREAD_AFTER));
        after.put("returns", spell("PT6H", SPREAD_AFTER));
        after.put("pricing", spell("PT1H", SPREAD_AFTER));
        after.put("service", spell("PT2H", SPREAD_AFTER));
        return after;
    }

    private static Spell spell(String median, double spread) {
        return new Spell(Duration.parse(median), spread);
    }
}
