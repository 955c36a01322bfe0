package nl.knelpunt.app;

import java.util.concurrent.Callable;
import nl.knelpunt.contract.ConfigurationException;
import nl.knelpunt.notifier.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description =
                "Reports every problem in knelpunt.yaml and the shop's templates, each with its line and column. Exit code 1 if there are any.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        try {
            var shop = config.read();
            var problems = Templates.problems(shop);
            if (!problems.isEmpty()) {
                throw new ConfigurationException(problems);
            }
            System.out.println(config.file() + ": fine. " + shop.departments().size() + " departments, "
                    + shop.receivers().size() + " receivers, "
                    + shop.journey().steps().size() + " steps.");
            return Main.FINE;
        } catch (ConfigurationException e) {
            e.problems().forEach(System.out::println);
            return Main.FINDING;
        }
    }
}
