package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTimelineCommandTest {
    private static final String HEADER = "order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,"
            + "order_delivered_customer_date,order_estimated_delivery_date,review_creation_date,review_score\n";
    private static final Path REAL = Path.of("../../shared/data/orders/orders-with-reviews.csv");

    @TempDir
    private Path folder;

    private CommandRun run(String rows) throws IOException {
        return CommandRun.of(
                "evaluate-timeline",
                Files.writeString(folder.resolve("orders.csv"), HEADER + rows).toString());
    }

    @Test
    void tellsLateOrdersFromOthersAndNamesTheStretch() throws IOException {
        var rows = new StringBuilder();
        for (int day = 10; day < 25; day++) {
            rows.append(("2026-01-%d 10:00:00,2026-01-%d 10:05:00,2026-01-%d 12:00:00,2026-01-%d 15:00:00,2026-01-%d,"
                            + "2026-01-%d 00:00:00,5\n")
                    .formatted(day, day, day, day + 1, day + 4, day + 2));
        }
        rows.append("2026-01-20 10:00:00,2026-01-20 10:05:00,,,2026-01-23,2026-01-29 00:00:00,1\n");

        var run = run(rows.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("16 orders").contains("area under the curve 1.0000");
        assertThat(run.out().substring(run.out().indexOf("1 and 2 stars"))).containsPattern("preparing +1 +100 %");
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        assertThat(run("yesterday,,,,,2026-01-01,1\n").err())
                .contains("line 2: order_purchase_timestamp must be a time");
        assertThat(run("2026-01-01,,,,,2026-01-01,6\n").err()).contains("line 2: review_score must be from 1 to 5");
        assertThat(run("2026-01-01,,,,,,1\n").err()).contains("line 2: review_creation_date is empty");
    }

    @Test
    void namesEveryColumnThatIsMissing() throws IOException {
        var file = Files.writeString(folder.resolve("stars.csv"), "review_score,review_creation_date\n1,2026-01-01\n");

        var run = CommandRun.of("evaluate-timeline", file.toString());

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err())
                .contains("stars.csv has no column order_approved_at, order_delivered_carrier_date,"
                        + " order_delivered_customer_date, order_estimated_delivery_date, order_purchase_timestamp");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        var missing = CommandRun.of("evaluate-timeline", "no-such-file.csv");
        var directory = CommandRun.of("evaluate-timeline", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(missing.err()).startsWith("no-such-file.csv is no file that can be read");
        assertThat(directory.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(directory.err()).startsWith(folder + " is no file that can be read");
    }

    @Test
    void tellsRealReviewsApart() {
        assumeThat(REAL).exists();

        var run = CommandRun.of("evaluate-timeline", REAL.toString(), "--json");

        var figures = JsonMapper.builder().build().readTree(run.out());
        assertThat(figures.path("auc").asDouble()).isGreaterThanOrEqualTo(0.75);
        assertThat(figures.path("aucLateFlag").asDouble()).isBetween(0.69, 0.70);
        assertThat(figures.path("normError").asDouble()).isBetween(1e-6, 0.02);
    }
}
