package nl.knelpunt.app;

import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicAdmin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "topics", description = "Makes and checks Knelpunt's topics.", mixinStandardHelpOptions = true)
final class TopicsCommand {

    @Command(name = "create", description = "Makes the topics that are missing; leaves the others as they are.")
    int create(
            @Option(
                            names = "--partitions",
                            paramLabel = "N",
                            defaultValue = "" + Topics.PARTITIONS,
                            description =
                                    "Of each topic, unless it must have as many as one that is there. Default: ${DEFAULT-VALUE}.")
                    int partitions,
            @Option(
                            names = "--replication",
                            paramLabel = "N",
                            defaultValue = "-1",
                            description = "Copies of each. Default: what the broker does.")
                    short replication) {
        if (partitions < 1) {
            throw new UsageException("--partitions must be at least 1");
        }
        var made = new TopicAdmin(Environment.ofProcess().kafka()).create(partitions, replication);
        made.forEach(name -> System.out.println("made " + name));
        System.out.println(made.size() + " made, " + (Topics.ALL.size() - made.size()) + " were there");
        return Main.FINE;
    }

    @Command(name = "check", description = "Says where the topics differ from what they should be.")
    int check() {
        var differences = new TopicAdmin(Environment.ofProcess().kafka()).differences();
        differences.forEach(System.out::println);
        if (differences.isEmpty()) {
            System.out.println("all " + Topics.ALL.size() + " topics are well");
        }
        return differences.isEmpty() ? Main.FINE : Main.FINDING;
    }
}
