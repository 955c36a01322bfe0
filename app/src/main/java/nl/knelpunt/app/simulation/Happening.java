package nl.knelpunt.app.simulation;

import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.OrderProgressed;

/** An event of the simulated shop. */
public sealed interface Happening {
    /** What the shop would send. */
    Event event();

    /** An order reached a milestone. */
    record Progress(OrderProgressed event) implements Happening {}

    /** A customer complained. */
    record Complaint(ComplaintSubmitted event, TrueComplaint truth) implements Happening {}
}
