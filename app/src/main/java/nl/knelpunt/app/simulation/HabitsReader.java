package nl.knelpunt.app.simulation;

import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.ConfigurationProblems;
import nl.knelpunt.contract.YamlMapping;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads of what customers complain: the section complaints. */
final class HabitsReader {
    private static final double MOST_PER_1000 = 1000;
    private static final double LEAST_LATE_WRITES = 0.01;

    private final YamlMapping section;
    private final SimulatedShop shop;
    private final ConfigurationProblems problems;

    HabitsReader(YamlMapping section, SimulatedShop shop, ConfigurationProblems problems) {
        this.section = section;
        this.shop = shop;
        this.problems = problems;
    }

    Habits read() {
        var rates = Defaults.per1000Orders();
        var named = section.optionalMapping("per1000Orders");
        var places = named.words();
        places.forEach((cell, rate) -> {
            var known = cell(cell.getValue(), cell, problems);
            var number = Figures.number(cell, rate, 0, MOST_PER_1000, problems);
            if (known != null && number != null) {
                rates.put(known, number);
            }
        });
        var nameless = section.optionalMapping("nameless");
        var habits = new Habits(
                rates,
                Figures.number(section, "lateWrites", Defaults.LATE_WRITES, LEAST_LATE_WRITES, 1),
                Figures.share(nameless, "late", Defaults.NAMELESS_LATE),
                Figures.share(nameless, "other", Defaults.NAMELESS_OTHER),
                Figures.share(section, "dutch", Defaults.DUTCH),
                after());
        nameless.done();
        section.done();
        checkRates(habits, places);
        return habits;
    }

    private Map<String, Spell> after() {
        var after = Defaults.after();
        var spells = section.optionalMapping("after");
        after.replaceAll((step, spell) -> Figures.spell(spells, step, spell));
        spells.done();
        return after;
    }

    /** A rate can be too high for the orders that can have such a complaint. */
    private void checkRates(Habits habits, Map<ScalarNode, ScalarNode> places) {
        for (var cell : habits.per1000Orders().keySet()) {
            var share = cell.isOfLateOrders()
                    ? habits.lateShare(cell.step(), shop.returns())
                    : habits.chance(cell, shop.returns());
            var most = cell.isOfLateOrders() ? Habits.GREATEST_LATE_SHARE : 1;
            if (share > most) {
                problems.add(
                        place(places, cell),
                        "so many complaints about \"" + cell + "\" cannot come from "
                                + (cell.isOfReturns() ? "the orders that are sent back" : "the orders that are late")
                                + ": lower the rate, or raise \"returns\" or \"lateWrites\"");
            }
        }
    }

    private Node place(Map<ScalarNode, ScalarNode> places, Cell cell) {
        return places.keySet().stream()
                .filter(key -> key.getValue().equals(cell.toString()))
                .findFirst()
                .<Node>map(key -> key)
                .orElse(section.node());
    }

    /** @return the cell, or null if there are no texts about it, which is then a problem */
    static @Nullable Cell cell(String text, Node place, ConfigurationProblems problems) {
        var known = Texts.shipped().cells().stream().collect(Collectors.toMap(Cell::toString, cell -> cell));
        var cell = known.get(text);
        if (cell == null) {
            problems.addUnknown(place, "step/fault", text, known.keySet());
        }
        return cell;
    }
}
