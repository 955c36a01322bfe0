package nl.knelpunt.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import nl.knelpunt.producer.ProducerService;
import nl.knelpunt.service.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "producer",
        description = "Takes complaints and order milestones in over HTTP.",
        mixinStandardHelpOptions = true)
final class ProducerCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        var environment = Environment.ofProcess();
        var services = new Services();
        services.start(
                new ProducerService(environment, config.read().journey(), InstantSource.system(), new SecureRandom()));
        services.runUntilAsked();
        return Main.FINE;
    }
}
