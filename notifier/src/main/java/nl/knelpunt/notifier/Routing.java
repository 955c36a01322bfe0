package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;

/** Who hears of a complaint. */
public sealed interface Routing {
    /** These do, in the order of the configuration; each receiver by one way only. */
    record Alerted(List<Way> ways) implements Routing {
        public Alerted {
            ways = List.copyOf(ways);
        }

        /** @return ids of the receivers of all other ways */
        static List<String> others(Way way, List<Way> ways) {
            return ways.stream()
                    .filter(each -> !each.equals(way))
                    .map(each -> each.receiver().id())
                    .toList();
        }
    }

    /** Nobody does. */
    record Held(HeldBack.Reason reason) implements Routing {}

    /** A receiver, and the route by which it hears. */
    record Way(Route route, Receiver receiver) {}
}
