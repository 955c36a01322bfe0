package nl.knelpunt.notifier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.ReceiverSwitched.State;

/** Which receivers are switched off. Thread-safe. */
final class Switches {
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    boolean isOff(String receiver) {
        return off.contains(receiver);
    }

    /** Until it is {@linkplain #heard heard} that it is on again. */
    void off(String receiver) {
        off.add(receiver);
    }

    /** What was written down, in its order. */
    void heard(ReceiverSwitched switched) {
        if (switched.state() == State.OFF) {
            off(switched.receiver());
        } else {
            off.remove(switched.receiver());
        }
    }
}
