package nl.knelpunt.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.ProcessorService;
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
        services.start(new ProcessorService(
                Environment.ofProcess(), Classifiers.shipped(), config.read().journey(), InstantSource.system()));
        services.runUntilAsked();
        return Main.FINE;
    }
}
