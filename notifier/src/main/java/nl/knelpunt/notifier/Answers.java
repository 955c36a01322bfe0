package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** What was answered to which alert, as long as its links work: a second click changes nothing, a new promise does. */
final class Answers {
    static final String STORE = "answers";

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final WindowStore<String, byte[]> store;

    Answers(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, FORTNIGHT.multipliedBy(3), FORTNIGHT, false),
                Serdes.String(),
                Serdes.ByteArray());
    }

    /** @return false if that was said already, or somebody takes what is solved */
    boolean add(AlertAnswered answer, long nowMillis) {
        var promise = promise(answer);
        var last = find(answer.answer(), nowMillis);
        var taken = answer.action() == Action.TAKEN;
        if (Arrays.equals(last, promise)
                || (last != null && !taken)
                || (taken && find(answer.answer(Action.SOLVED), nowMillis) != null)) {
            return false;
        }
        store.put(answer.answer(), promise, fortnight(nowMillis));
        return true;
    }

    /** @return what was promised with it; null if it was not said */
    private byte @Nullable [] find(String answer, long nowMillis) {
        for (var back = 0; back <= 2; back++) {
            var found = store.fetch(answer, fortnight(nowMillis) - back * FORTNIGHT.toMillis());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static byte[] promise(AlertAnswered answer) {
        return String.valueOf(answer.until()).getBytes(UTF_8);
    }

    private static long fortnight(long nowMillis) {
        return nowMillis - Math.floorMod(nowMillis, FORTNIGHT.toMillis());
    }
}
