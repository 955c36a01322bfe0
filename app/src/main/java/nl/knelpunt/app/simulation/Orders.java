package nl.knelpunt.app.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws orders, each with all that will happen to it. */
final class Orders {
    private final Scenario scenario;
    private final Ways ways;
    private final Complainers complainers;

    Orders(Scenario scenario) {
        this.scenario = scenario;
        this.ways = new Ways(scenario.shop(), scenario.incidents());
        this.complainers = new Complainers(scenario, ways);
    }

    Order place(long number, long at, SplittableRandom random) {
        var attributes = attributes(random.split());
        var way = ways.draw(at, attributes, random.split());
        var moments = new ArrayList<Moment>();
        moments.add(new Moment.Reached(at, Leg.PLACED));
        for (var stretch : way.stretches()) {
            moments.add(new Moment.Reached(stretch.until(), stretch.leg().milestone()));
        }
        moments.addAll(complainers.complaints(way, attributes, random));
        moments.removeIf(moment -> moment.at() >= scenario.end().toEpochMilli());
        moments.sort(Comparator.comparingLong(Moment::at));
        return new Order(number, attributes, way.reached(Leg.DELIVERED), moments);
    }

    private Map<String, String> attributes(RandomGenerator random) {
        var attributes = new LinkedHashMap<String, String>();
        scenario.shop().attributes().forEach((name, weights) -> attributes.put(name, drawn(weights, random)));
        return attributes;
    }

    private static String drawn(Map<String, Double> weights, RandomGenerator random) {
        var left = random.nextDouble()
                * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var last = "";
        for (var entry : weights.entrySet()) {
            last = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }
}
