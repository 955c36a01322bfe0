package nl.knelpunt.app.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.knelpunt.processor.text.ShippedComplaint;

/**
 * What customers write. Complaints that name their step are of a list of our own, which no model learns from; those about cells
 * that it does not hold are of the shipped corpus. Complaints that name none are of another list of our own.
 */
final class Texts {
    static final String DUTCH = "nl";
    static final String ENGLISH = "en";

    private static final String NAMING = "naming.tsv";
    private static final String NAMELESS = "nameless.tsv";
    /** With fewer, the same would be read again and again. */
    static final int FEWEST = 10;

    private final Map<Cell, List<Naming>> named;
    private final List<Nameless> nameless;

    private record Naming(String language, Cell cell, String text) {}

    /** @param isOfWaiting whether it is written only while the order has not come */
    private record Nameless(String language, boolean isOfWaiting, String text) {}

    private static final class Shipped {
        private static final Texts TEXTS = new Texts(ShippedComplaint.all(), naming(), nameless());
    }

    private Texts(List<ShippedComplaint> learnt, List<Naming> own, List<Nameless> nameless) {
        this.named = new HashMap<>(learnt.stream()
                .map(text -> new Naming(text.language(), new Cell(text.step(), text.fault()), text.text()))
                .collect(Collectors.groupingBy(Naming::cell)));
        this.named.putAll(own.stream().collect(Collectors.groupingBy(Naming::cell)));
        this.named.values().removeIf(texts -> texts.size() < FEWEST);
        this.nameless = nameless;
    }

    /** Read once. */
    static Texts shipped() {
        return Shipped.TEXTS;
    }

    /** Those that there are texts about. */
    Set<Cell> cells() {
        return Set.copyOf(named.keySet());
    }

    /** @return in that language, or in another if nobody wrote about the cell in it */
    String naming(Cell cell, String language, RandomGenerator random) {
        var all = named.getOrDefault(cell, List.of());
        var own = all.stream().filter(text -> text.language().equals(language)).toList();
        return drawn(own.isEmpty() ? all : own, random).text();
    }

    String namingNothing(String language, boolean isWaiting, RandomGenerator random) {
        var fitting = nameless.stream()
                .filter(text -> text.language().equals(language) && (isWaiting || !text.isOfWaiting()))
                .toList();
        return drawn(fitting, random).text();
    }

    private static <T> T drawn(List<T> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<Naming> naming() {
        return rows(NAMING).stream()
                .map(row -> new Naming(row.get(0), Cell.parse(row.get(1)), row.get(2)))
                .toList();
    }

    private static List<Nameless> nameless() {
        return rows(NAMELESS).stream()
                .map(row -> new Nameless(row.get(0), row.get(1).equals("waiting"), row.get(2)))
                .toList();
    }

    private static List<List<String>> rows(String name) {
        try (var in = Scenario.resource(name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
