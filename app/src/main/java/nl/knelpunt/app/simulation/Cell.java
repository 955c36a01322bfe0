package nl.knelpunt.app.simulation;

import java.util.Map;
import java.util.Optional;

/** Where and what. */
record Cell(String step, String fault) {
    /** When a trouble with a step shows, and whether that is on a return: the milestone that it comes with. */
    private static final Map<String, String> SHOWS_AT = Map.of(
            "ordering", Leg.PLACED,
            "payment", Leg.PLACED,
            "range", Leg.PLACED,
            "pricing", Leg.PLACED,
            "service", Leg.PLACED,
            "fulfilment", Leg.DELIVERED.milestone(),
            "delivery", Leg.DELIVERED.milestone(),
            "product", Leg.DELIVERED.milestone(),
            "returns", Leg.RETURN_RECEIVED.milestone());

    /** The leg with whose end its trouble shows; empty if it shows as the order is placed. */
    Optional<Leg> showsAt() {
        return Leg.named(SHOWS_AT.getOrDefault(step, Leg.PLACED));
    }

    /** Whether its complaints come from orders that are late. */
    boolean isOfLateOrders() {
        return fault.equals(Incident.DELAY) && Leg.countOf(step) > 0;
    }

    boolean isOfReturns() {
        return showsAt().filter(Leg::isOfReturn).isPresent();
    }

    /** @param text as {@link #toString} writes it */
    static Cell parse(String text) {
        var slash = text.indexOf('/');
        return new Cell(text.substring(0, slash), text.substring(slash + 1));
    }

    /** As it is written: step, slash, fault. */
    @Override
    public String toString() {
        return step + "/" + fault;
    }
}
