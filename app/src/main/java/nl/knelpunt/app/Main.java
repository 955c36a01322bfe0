package nl.knelpunt.app;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import nl.knelpunt.contract.ConfigurationException;
import nl.knelpunt.processor.text.ModelException;
import nl.knelpunt.processor.text.TrainingException;
import nl.knelpunt.producer.SubmissionException;
import nl.knelpunt.service.MissingTopicException;
import nl.knelpunt.service.SettingException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 fine, 1 a finding, 2 wrong use. */
@Command(
        name = "knelpunt",
        description = "Finds out where a shop's process sticks, from its customers' complaints.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ProducerCommand.class,
            ProcessorCommand.class,
            NotifierCommand.class,
            SubmitCommand.class,
            ClassifyCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            EvaluateTimelineCommand.class,
            SimulateCommand.class,
            RouteCommand.class,
            CheckCommand.class,
            SendTestCommand.class,
            ReceiversCommand.class,
            TopicsCommand.class,
            ApiKeyCommand.class,
            ReportCommand.class,
            BottlenecksCommand.class,
            AffectedCommand.class,
            InterventionCommand.class,
            SilenceCommand.class,
            AlertsCommand.class,
            DeadCommand.class,
            AuditCommand.class
        })
public final class Main {
    /** Who wrote, in events of what a person recorded here. */
    static final String SOURCE = "command-line";

    static final int FINE = 0;
    static final int FINDING = 1;
    static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .registerConverter(
                        Instant.class, read(Instant::parse, "a time with its zone, such as 2026-12-24T17:30:00Z"))
                .registerConverter(LocalDate.class, read(LocalDate::parse, "a date, such as 2026-11-27"))
                .registerConverter(ZoneId.class, read(ZoneId::of, "a time zone, such as Europe/Amsterdam"))
                .registerConverter(Duration.class, read(Duration::parse, "a duration, such as P7D or PT30M"))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    private static <T> CommandLine.ITypeConverter<T> read(Function<String, T> parser, String wanted) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                throw new CommandLine.TypeConversionException("'" + text + "' is not " + wanted);
            }
        };
    }

    /** What a user can mend is told in a sentence. Anything else is told by its class: messages may quote a complaint. */
    private static int explain(Exception failure, CommandLine command) {
        var err = command.getErr();
        switch (failure) {
            case ConfigurationException known -> err.println(known.getMessage());
            case SettingException known -> err.println(known.getMessage());
            case TrainingException known -> {
                err.println(known.getMessage());
                return WRONG_USE;
            }
            case UsageException known -> {
                err.println(known.getMessage());
                return WRONG_USE;
            }
            case MissingTopicException known -> {
                err.println(known.getMessage());
                return WRONG_USE;
            }
            case SubmissionException known -> {
                err.println(known.getMessage());
                return WRONG_USE;
            }
            case KafkaException kafka ->
                err.println(
                        "Kafka: " + kafka.getClass().getSimpleName()
                                + ". Is it reached at KAFKA_BOOTSTRAP_SERVERS, and do the topics exist (knelpunt topics check)?");
            case ModelException known -> err.println(known.getMessage());
            case IOException io -> err.println(io.getClass().getSimpleName() + ": " + io.getMessage());
            default -> {
                err.println("unexpected: " + failure.getClass().getName());
                for (var at : failure.getStackTrace()) {
                    err.println("    at " + at);
                }
            }
        }
        return FINDING;
    }
}
