package nl.knelpunt.app.simulation;

import java.util.Map;

/**
 * Of what customers complain, how much, when and in which words, as long as nothing breaks.
 *
 * @param per1000Orders complaints about each cell for 1,000 orders
 * @param lateWrites the share of the customers with a late order that complain of it
 * @param namelessLate the share of the complaints about late and standing orders whose text names no step
 * @param namelessOther the same of all other complaints
 * @param dutch the share of the texts that are Dutch; the others are English
 * @param after from the trouble to the complaint, by step
 */
record Habits(
        Map<Cell, Double> per1000Orders,
        double lateWrites,
        double namelessLate,
        double namelessOther,
        double dutch,
        Map<String, Spell> after) {
    /** Above it those who are late would not be the few. */
    static final double GREATEST_LATE_SHARE = 0.5;

    private static final double THOUSAND = 1000;

    /** @return the chance that an order that can have such a complaint has it */
    double chance(Cell cell, double returns) {
        var canHaveIt = cell.isOfReturns() ? returns : 1;
        return canHaveIt == 0 ? 0 : per1000Orders.getOrDefault(cell, 0.0) / THOUSAND / canHaveIt;
    }

    /** @return the share of the orders that are late on each leg of a step, so that its complaints come to their rate */
    double lateShare(String step, double returns) {
        return chance(new Cell(step, Incident.DELAY), returns) / lateWrites / Leg.countOf(step);
    }

    Spell afterTroubleWith(String step) {
        var spell = after.get(step);
        if (spell == null) {
            throw new IllegalArgumentException("no step of the journey: " + step);
        }
        return spell;
    }
}
