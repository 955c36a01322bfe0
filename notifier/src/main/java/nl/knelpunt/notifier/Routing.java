package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;

/** Who hears of a complaint. */
public sealed interface Routing {
    /** These do, in the order of the configuration. */
    record Alerted(List<Receiver> receivers) implements Routing {
        public Alerted {
            receivers = List.copyOf(receivers);
        }
    }

    /** Nobody does. */
    record Held(HeldBack.Reason reason) implements Routing {}
}
