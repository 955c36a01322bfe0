package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.ReportTimes;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.report.Audience;
import nl.knelpunt.notifier.report.DailyReport;
import nl.knelpunt.notifier.report.ReportText;
import nl.knelpunt.notifier.report.Reports;
import nl.knelpunt.service.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "Prints the report of a morning: how the day before went, and the night.",
            "It is the report that was mailed that morning, at eight; or at ten, with --answers."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    enum Format {
        HTML,
        MD,
        JSON
    }

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day on which the report is read, such as 2026-11-27. Default: today.")
    private @Nullable LocalDate date;

    @Option(
            names = "--department",
            paramLabel = "DEPARTMENT",
            description = "What that department reads. Default: what the directors read, of all departments.")
    private @Nullable String department;

    @Option(
            names = "--answers",
            description = "Instead, who of those who wrote the day before has an answer, and who waits.")
    private boolean answers;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "html, md or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.MD;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes it there. Default: to standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var shop = config.read();
        var audience = audience(shop);
        var now = InstantSource.system().instant();
        var day = day(shop, now);
        requireWritable();
        var report = Reports.of(Environment.ofProcess().kafka(), shop, day, moment(shop, day, now));
        var text = text(report, shop, audience);
        if (out == null) {
            System.out.println(text.stripTrailing());
        } else {
            Files.writeString(out, text);
        }
        return Main.FINE;
    }

    private Audience audience(Shop shop) {
        if (department == null) {
            return Audience.directors(shop);
        }
        if (!shop.departments().containsKey(department)) {
            throw new UsageException("--department: the configuration has no department of that name; its departments: "
                    + String.join(
                            ", ", shop.departments().keySet().stream().sorted().toList()));
        }
        return Audience.department(shop, department);
    }

    private LocalDate day(Shop shop, Instant now) {
        var today = LocalDate.ofInstant(now, shop.timeZone());
        if (date != null && date.isAfter(today)) {
            throw new UsageException("--date must not be in the future: the shop's day is " + today);
        }
        return date == null ? today : date;
    }

    /** What happened later was not in the mail of that morning. */
    private Instant moment(Shop shop, LocalDate day, Instant now) {
        var times = Objects.requireNonNullElse(shop.report(), ReportTimes.USUAL);
        var time = answers ? times.answersAt() : times.at();
        var made = day.atTime(time).atZone(shop.timeZone()).toInstant();
        return made.isBefore(now) ? made : now;
    }

    private String text(DailyReport report, Shop shop, Audience audience) {
        if (format == Format.JSON) {
            return ReportText.json(report, audience) + System.lineSeparator();
        }
        var text = answers ? ReportText.answers(report, shop, audience) : ReportText.daily(report, shop, audience);
        return format == Format.HTML ? text.html() : text.markdown();
    }

    /** Before all the reading, rather than after it. */
    private void requireWritable() {
        if (out != null) {
            OutputFile.requireWritable("--out", out);
        }
    }
}
