package nl.knelpunt.notifier;

import java.nio.file.Path;
import nl.knelpunt.contract.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what the topology decides for a shop. */
abstract class DecisionsTests {
    @TempDir
    private Path state;

    private @Nullable RunningDecisions running;

    RunningDecisions start(Shop shop) {
        running = RunningDecisions.start(state, shop);
        return running;
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }
}
