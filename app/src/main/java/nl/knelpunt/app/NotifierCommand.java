package nl.knelpunt.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import nl.knelpunt.notifier.NotifierService;
import nl.knelpunt.service.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "notifier",
        description = "Decides who hears of each complaint, and delivers the alerts.",
        mixinStandardHelpOptions = true)
final class NotifierCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        var services = new Services();
        services.start(new NotifierService(
                Environment.ofProcess(), config.read(), System.out, InstantSource.system(), new SecureRandom()));
        services.runUntilAsked();
        return Main.FINE;
    }
}
