package nl.knelpunt.app;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Source;
import nl.knelpunt.service.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "dead",
        description = "Records that could not be handled: what they are, and another try.",
        mixinStandardHelpOptions = true)
final class DeadCommand {
    /** Which of them to replay. */
    static final class Which {
        @Option(names = "--all", required = true, description = "Every one.")
        private boolean all;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "REASON",
                description = "Those with this reason: ${COMPLETION-CANDIDATES}.")
        private @Nullable DeadReason reason;

        @Option(
                names = "--at",
                required = true,
                paramLabel = "PARTITION:OFFSET",
                description = "This one, by its place as dead list shows it.")
        private @Nullable String at;

        Predicate<DeadLetters.Entry> predicate() {
            if (reason != null) {
                var name = Json.name(reason);
                return entry -> entry.reason().equals(name);
            }
            return at == null ? entry -> all : entry -> place(entry.at()).equals(at);
        }
    }

    @Command(name = "list", description = "Shows them without their content, which may be personal.")
    int list(@Option(names = "--json", description = "One JSON object a line.") boolean json) {
        var count = new AtomicLong();
        letters().list(entry -> {
            count.incrementAndGet();
            System.out.println(
                    json ? new String(Json.write(entry), java.nio.charset.StandardCharsets.UTF_8) : line(entry));
        });
        if (!json) {
            System.out.println(count + (count.get() == 1 ? " dead letter" : " dead letters"));
        }
        return Main.FINE;
    }

    @Command(
            name = "replay",
            description = {
                "Sends them, as they came, back to the topic that they came from.",
                "They stay in the dead-letter topic as well, until its retention ends: what was classified in the",
                "meantime is then taken for a repeat, and does no harm."
            })
    int replay(@ArgGroup(multiplicity = "1") Which which) {
        var sent = letters().replay(which.predicate());
        System.out.println(sent + (sent == 1 ? " dead letter sent back" : " dead letters sent back"));
        return Main.FINE;
    }

    private static DeadLetters letters() {
        return new DeadLetters(Environment.ofProcess().kafka());
    }

    private static String line(DeadLetters.Entry entry) {
        var source = entry.source();
        return "%-10s %s  %-13s %8d bytes  from %s  %s"
                .formatted(
                        place(entry.at()),
                        entry.since(),
                        entry.reason(),
                        entry.bytes(),
                        source == null ? "?" : source.topic() + " " + place(source),
                        entry.exception());
    }

    private static String place(Source source) {
        return source.partition() + ":" + source.offset();
    }
}
