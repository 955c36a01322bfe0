package nl.knelpunt.app.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.knelpunt.contract.OrderProgressed;

/** A scenario, played to its end. */
record Played(List<Happening> happenings) {
    /** Of a shop that opens when the scenario starts, unless it says otherwise, so that each order is seen from its beginning. */
    static Scenario scenario(String yaml) {
        var opening = yaml.contains("daysBefore") ? yaml : yaml.replace("shop: {", "shop: { daysBefore: 0,");
        return Scenario.read("test.yaml", new ByteArrayInputStream(opening.getBytes(UTF_8)));
    }

    static Played of(String yaml, long seed) {
        return of(scenario(yaml), seed);
    }

    static Played of(Scenario scenario, long seed) {
        var happenings = new ArrayList<Happening>();
        new Simulation(scenario, seed).forEachRemaining(happenings::add);
        return new Played(happenings);
    }

    List<OrderProgressed> milestones() {
        return happenings.stream()
                .filter(Happening.Progress.class::isInstance)
                .map(progress -> ((Happening.Progress) progress).event())
                .toList();
    }

    List<OrderProgressed> reached(String milestone) {
        return milestones().stream()
                .filter(progress -> progress.milestone().equals(milestone))
                .toList();
    }

    List<Happening.Complaint> complaints() {
        return happenings.stream()
                .filter(Happening.Complaint.class::isInstance)
                .map(Happening.Complaint.class::cast)
                .toList();
    }

    long complaints(Predicate<Happening.Complaint> which) {
        return complaints().stream().filter(which).count();
    }

    long about(String step, String fault) {
        return complaints(complaint -> isAbout(complaint, step, fault));
    }

    static boolean isAbout(Happening.Complaint complaint, String step, String fault) {
        return complaint.truth().step().equals(step)
                && complaint.truth().fault().equals(fault);
    }

    /** By order: how long after another a milestone was reached. */
    Map<String, Duration> between(String from, String to) {
        var begun = new HashMap<String, Instant>();
        reached(from).forEach(progress -> begun.put(progress.orderId(), progress.at()));
        var took = new HashMap<String, Duration>();
        reached(to)
                .forEach(progress -> took.put(
                        progress.orderId(),
                        Duration.between(Objects.requireNonNull(begun.get(progress.orderId())), progress.at())));
        return took;
    }

    static Duration median(Map<String, Duration> took) {
        return took.values().stream().sorted().toList().get(took.size() / 2);
    }

    Set<String> orders() {
        var orders = new HashSet<String>();
        milestones().forEach(progress -> orders.add(progress.orderId()));
        return orders;
    }
}
