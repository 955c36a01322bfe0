package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knelpunt.processor.text.OwnLabels;
import nl.knelpunt.service.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = {
            "Teaches a model by the shop's own labelled texts: JSON Lines with text and step, and fault, lang and the like.",
            "A processor whose KNELPUNT_MODEL names the output takes it up by itself, without a restart."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--data", arity = "1..*", paramLabel = "FILE", description = "Labelled texts.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--corrections", description = "Learn from what people corrected, out of Kafka, too.")
    private boolean corrections;

    @Option(
            names = "--base",
            paramLabel = "BASE",
            defaultValue = "none",
            description = "shipped: on top of the texts that come along; none: steps and faults from these alone."
                    + " Default: ${DEFAULT-VALUE}.")
    private Base base = Base.NONE;

    @Option(names = "--output", required = true, paramLabel = "MODEL", description = "The file to write.")
    private Path output = Path.of("");

    /** What else is learnt from. */
    enum Base {
        SHIPPED,
        NONE
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() && !corrections) {
            throw new UsageException("nothing to learn from: name files with --data, or --corrections, or both");
        }
        WholeFile.requirePlace(output);
        var journey = config.journey();
        var labels = files.isEmpty() ? OwnLabels.NONE : OwnLabels.read(files, journey);
        if (corrections) {
            var before = labels.size();
            labels = new Corrections(Environment.ofProcess().kafka(), journey).addTo(labels);
            System.err.println((labels.size() - before) + " corrections");
        }
        var onShipped = base == Base.SHIPPED;
        labels.requireTeachable(onShipped);
        System.err.println("learning from " + labels.size() + " texts"
                + (onShipped ? " on top of those that come along" : "") + "; this takes some minutes");
        WholeFile.write(output, labels.train(onShipped));
        return Main.FINE;
    }
}
