package nl.knelpunt.bench;

import nl.knelpunt.bench.detection.DetectionBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code knelpunt bench}. */
@Command(
        name = "knelpunt bench",
        description = "Measures, each figure beside its yardstick in the same run.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCH",
        subcommands = {PipelineBench.class, ClassifierBench.class, DetectionBench.class, NotifierBench.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
