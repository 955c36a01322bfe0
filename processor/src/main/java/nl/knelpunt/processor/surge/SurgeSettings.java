package nl.knelpunt.processor.surge;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.knelpunt.contract.Shop;

/**
 * What is watched, and how often it may err.
 *
 * @param zone of the shop, whose hours and weekdays make the rhythm
 * @param attributes names of the attributes that may explain a surge; at most {@value #MAX_ATTRIBUTES}
 * @param firstStretches by step, the id of the stretch with which orders come to it; complaints about other steps follow the orders
 *     that are placed
 * @param falseProblems false problems wanted in {@value #PER_DAYS} quiet days, over all that is watched together; above 0
 * @param values how many values of an attribute are followed at a time, 1 to {@value #MAX_VALUES}; what comes beyond them is
 *     counted in its cell only
 */
public record SurgeSettings(
        ZoneId zone,
        List<String> attributes,
        SortedMap<String, String> firstStretches,
        double falseProblems,
        int values) {
    static final int MAX_ATTRIBUTES = 8;
    static final int MAX_VALUES = 256;
    static final int PER_DAYS = 90;

    /** @throws IllegalArgumentException if a component is out of its range */
    public SurgeSettings {
        attributes = List.copyOf(attributes);
        firstStretches = Collections.unmodifiableSortedMap(new TreeMap<>(firstStretches));
        if (attributes.size() > MAX_ATTRIBUTES || attributes.stream().distinct().count() < attributes.size()) {
            throw new IllegalArgumentException("attributes must be at most " + MAX_ATTRIBUTES + ", each once");
        }
        if (!(falseProblems > 0)) {
            throw new IllegalArgumentException("falseProblems must be above 0");
        }
        if (values < 1 || values > MAX_VALUES) {
            throw new IllegalArgumentException("values must be from 1 to " + MAX_VALUES);
        }
    }

    /** What must be the same for a state to be of use: stretches may come and go. */
    String form() {
        return new SurgeSettings(zone, attributes, new TreeMap<>(), falseProblems, values).toString();
    }

    /** For a shop, with 32 values of each of its attributes. */
    public static SurgeSettings of(Shop shop) {
        var firstStretches = new TreeMap<String, String>();
        for (var stretch : shop.journey().stretches()) {
            firstStretches.putIfAbsent(stretch.step(), stretch.id());
        }
        return of(shop.timeZone(), shop.journey().attributes(), firstStretches);
    }

    static SurgeSettings of(ZoneId zone, List<String> attributes, SortedMap<String, String> firstStretches) {
        return new SurgeSettings(zone, attributes.stream().limit(MAX_ATTRIBUTES).toList(), firstStretches, 0.6, 32);
    }
}
