package nl.knelpunt.app.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.knelpunt.processor.text.ShippedComplaint;

/** What customers write: complaints of the shipped corpus, which name their step, and a list of our own, which names none. */
final class Texts {
    static final String DUTCH = "nl";
    static final String ENGLISH = "en";

    private static final String NAMELESS = "nameless.tsv";
    /** With fewer, the same would be read again and again. */
    private static final int FEWEST = 10;

    private final Map<Cell, List<ShippedComplaint>> named;
    private final List<Nameless> nameless;

    /** @param isOfWaiting whether it is written only while the order has not come */
    private record Nameless(String language, boolean isOfWaiting, String text) {}

    private static final class Shipped {
        private static final Texts TEXTS = new Texts(ShippedComplaint.all(), nameless());
    }

    private Texts(List<ShippedComplaint> complaints, List<Nameless> nameless) {
        this.named = new HashMap<>(
                complaints.stream().collect(Collectors.groupingBy(text -> new Cell(text.step(), text.fault()))));
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

    private static List<Nameless> nameless() {
        try (var in = Scenario.resource(NAMELESS)) {
            var texts = new ArrayList<Nameless>();
            for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                var cells = line.split("\t", -1);
                texts.add(new Nameless(cells[0], cells[1].equals("waiting"), cells[2]));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
