package nl.knelpunt.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.ProcessorService;
import nl.knelpunt.processor.WatchedClassifier;
import nl.knelpunt.service.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "processor",
        description = "Finds out what each complaint is about, and whose it is.",
        mixinStandardHelpOptions = true)
final class ProcessorCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        var services = new Services();
        var environment = Environment.ofProcess();
        var shop = config.read();
        var model = environment.get("KNELPUNT_MODEL");
        var classifier =
                model.isPresent() ? new WatchedClassifier(Path.of(model.get()), shop.journey()) : Classifiers.shipped();
        services.start(new ProcessorService(environment, classifier, shop, InstantSource.system()));
        services.runUntilAsked();
        return Main.FINE;
    }
}
