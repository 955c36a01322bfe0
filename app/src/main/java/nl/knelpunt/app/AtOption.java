package nl.knelpunt.app;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of when a command looks at the shop: replays and simulated shops lie in the past. */
final class AtOption {
    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "As of when, such as 2026-12-24T17:30:00Z; what happened later does not count. Default: now.")
    private @Nullable Instant at;

    Instant instant() {
        return at == null ? InstantSource.system().instant() : at;
    }
}
