package nl.knelpunt.app.simulation;

import java.util.Arrays;
import java.util.Optional;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;

/** One piece of an order's way, from the milestone before to the one that it is named after. */
enum Leg {
    PAID("payment", false),
    PICKED("fulfilment", true),
    HANDED_OVER("fulfilment", true),
    OUT_FOR_DELIVERY("delivery", true),
    DELIVERED("delivery", true),
    /** The customer's own time, as is the next. */
    RETURN_ANNOUNCED(Journey.NONE, false),
    RETURN_RECEIVED(Journey.NONE, false),
    REFUNDED("returns", true);

    static final String PLACED = "placed";

    private final String step;
    private final boolean isWork;
    private final String milestone = Json.name(this);

    Leg(String step, boolean isWork) {
        this.step = step;
        this.isWork = isWork;
    }

    /** The milestone with which it ends, as the shipped journey calls it. */
    String milestone() {
        return milestone;
    }

    /** The step of the journey that owns it; none if nobody does. */
    String step() {
        return step;
    }

    boolean isOwned() {
        return !step.equals(Journey.NONE);
    }

    /** Whether it goes on in opening hours only. */
    boolean isWork() {
        return isWork;
    }

    boolean isOfReturn() {
        return compareTo(DELIVERED) > 0;
    }

    static Optional<Leg> named(String milestone) {
        return Arrays.stream(values())
                .filter(leg -> leg.milestone().equals(milestone))
                .findFirst();
    }

    static long countOf(String step) {
        return Arrays.stream(values()).filter(leg -> leg.step.equals(step)).count();
    }
}
