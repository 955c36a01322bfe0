package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.testkit.Complaints;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderSubmissionTest {
    private static final Journey JOURNEY = new Journey(
            List.of(),
            List.of(),
            List.of("placed", "paid", "delivered"),
            Map.of("bezorgd", "delivered"),
            List.of(),
            List.of());
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    private Path directory;

    private final List<OrderProgressed> sent = new CopyOnWriteArrayList<>();

    @Test
    void takesARowForEachMilestone() throws Exception {
        var summary =
                submit("a.csv", """
                nr;status;at;promisedBy;attributes.carrier;depot;paid
                W-1;placed;2026-03-01T08:00:00Z;2026-03-02T20:00:00+01:00;Pakketlijn;Zwolle;yes
                W-1;bezorgd;2026-03-01T09:00:00+01:00;;;;
                """, Map.of("orderId", "nr", "milestone", "status", "attributes.warehouse", "depot"));

        assertThat(summary).isEqualTo(new SubmissionSummary(2, 0, 0, true, List.of()));
        assertThat(sent)
                .containsExactly(
                        new OrderProgressed(
                                "W-1",
                                "placed",
                                MORNING,
                                Instant.parse("2026-03-02T19:00:00Z"),
                                Map.of("carrier", "Pakketlijn", "warehouse", "Zwolle")),
                        new OrderProgressed("W-1", "delivered", MORNING, null, Map.of()));
    }

    @Test
    void takesAColumnForEachMilestone() throws Exception {
        var summary = submit("a.csv", """
                order_id,placed,betaald,bezorgd,attributes.region
                W-1,2026-03-01T08:00:00Z,2026-03-01T08:00:00Z,,Drenthe
                W-2,2026-03-01T08:00:00Z,,2026-03-01T08:00:00Z,
                """, Map.of("orderId", "order_id", "paid", "betaald"));

        assertThat(summary.accepted()).isEqualTo(4);
        assertThat(sent)
                .contains(
                        new OrderProgressed("W-1", "placed", MORNING, null, Map.of("region", "Drenthe")),
                        new OrderProgressed("W-1", "paid", MORNING, null, Map.of("region", "Drenthe")),
                        new OrderProgressed("W-2", "placed", MORNING, null, Map.of()),
                        new OrderProgressed("W-2", "delivered", MORNING, null, Map.of()));
    }

    @Test
    void aWrongTimeInOneColumnDoesNotStopTheOthers() throws Exception {
        var summary = submit("a.csv", "orderId,placed,paid\nW-1,2026-03-01T08:00:00Z,2027-03-01T08:00:00Z\n", Map.of());

        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(summary.reports())
                .containsExactly(new RowReport(
                        2, "milestones.paid must not be in the future: it is more than 5 minutes from now"));
    }

    @Test
    void tellsWhatIsWrongWithTheWholeOrderOnce() throws Exception {
        var summary =
                submit("a.csv", "orderId,placed,paid\n,2026-03-01T08:00:00Z,2026-03-01T08:00:00Z\nW-2,,\n", Map.of());

        assertThat(summary.reports())
                .containsExactly(
                        new RowReport(2, "orderId is missing"),
                        new RowReport(3, "must tell of at least one milestone"));
    }

    @Test
    void takesBothFormsInNdjson() throws Exception {
        var summary = submit("a.ndjson", """
                {"orderId":"W-1","milestone":"placed","at":"2026-03-01T08:00:00Z"}
                {"orderId":"W-2","milestones":{"placed":"2026-03-01T08:00:00Z","bezorgd":"2026-03-01T08:00:00Z","paid":null}}
                {"orderId":"W-3","milestones":{}}
                {"orderId":"W-3","at":"2026-03-01T08:00:00Z","milestones":{"placed":"2026-03-01T08:00:00Z"}}
                {"orderId":"W-3","milestones":{"secret":"2026-03-01T08:00:00Z"}}
                7
                """, Map.of());

        assertThat(sent)
                .extracting(OrderProgressed::eventId)
                .containsExactly(
                        "W-1/placed@2026-03-01T08:00:00Z",
                        "W-2/placed@2026-03-01T08:00:00Z",
                        "W-2/delivered@2026-03-01T08:00:00Z");
        assertThat(summary.reports())
                .containsExactly(
                        new RowReport(3, "must tell of at least one milestone"),
                        new RowReport(4, "must have either a milestone with its time, or milestones, not both"),
                        new RowReport(5, "milestone must be one of placed, paid, delivered"),
                        new RowReport(6, "must be a JSON object"));
    }

    @Test
    void makesEachMilestoneOnceHoweverOftenAndUnderWhateverNameItIsSubmitted() throws Exception {
        var rows = "orderId,placed,paid\nW-1,2026-03-01T08:00:00Z,2026-03-01T08:30:00Z\n";
        submit("a.csv", rows, Map.of());
        submit("b.csv", rows + "W-2,2026-03-01T08:00:00Z,\n", Map.of());

        assertThat(sent).hasSize(5);
        assertThat(sent.stream().map(OrderProgressed::eventId).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 09:00:00, 2026-03-01T08:00:00Z",
        "2026-03-01T09:00, 2026-03-01T08:00:00Z",
        "2026-03-01 09:00:00 +0200, 2026-03-01T07:00:00Z",
        "2026-03-01 09:00:00+02:00, 2026-03-01T07:00:00Z",
        "2026-03-01T09:00:00Z, 2026-03-01T09:00:00Z",
        "2025-10-26 02:30:00, 2025-10-26T00:30:00Z",
        "2025-03-30 02:30:00, 2025-03-30T01:30:00Z",
    })
    void takesTimesOfExportsInTheZoneThatIsNamed(String cell, Instant at) throws Exception {
        submit("a.csv", "orderId,placed\nW-1," + cell + "\n", Map.of(), ZoneId.of("Europe/Amsterdam"));

        assertThat(sent).extracting(OrderProgressed::at).containsExactly(at);
    }

    @Test
    void refusesATimeWithoutZoneWhereNoneIsNamedAndSaysHowToNameIt() throws Exception {
        var summary = submit("a.csv", "orderId,placed\nW-1,2026-03-01 09:00:00\n", Map.of());

        assertThat(summary.reports().getFirst().reason())
                .startsWith("milestones.placed must be a date and time with its zone")
                .contains("--zone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nr,placed | --map orderId=COLUMN",
                "orderId,geplaatst | --map placed=COLUMN",
                "orderId,milestone | --map at=COLUMN",
                "orderId,at | --map milestone=COLUMN",
            })
    void refusesAFileThatLacksAColumnUpFrontAndSaysWhichToName(String header, String help) {
        assertThatThrownBy(() -> submit("a.csv", header + "\na,b\n", Map.of()))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining(help)
                .hasMessageContaining(header.replace(",", ", "));
    }

    @Test
    void refusesBothFormsInOneMap() {
        assertThatThrownBy(() -> submit("a.csv", "orderId,milestone,at,x\na,b,c,d\n", Map.of("paid", "x")))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void refusesAMapWithAnUnknownFieldUpFront() {
        assertThatThrownBy(() -> submit("a.csv", "orderId,placed\na,b\n", Map.of("text", "placed")))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("promisedBy")
                .hasMessageContaining("delivered");
    }

    private SubmissionSummary submit(String name, String content, Map<String, String> columns) throws Exception {
        return submit(name, content, columns, null);
    }

    private SubmissionSummary submit(String name, String content, Map<String, String> columns, @Nullable ZoneId zone)
            throws Exception {
        var file = Files.write(directory.resolve(name), content.getBytes(StandardCharsets.UTF_8));
        return FileSubmission.ofOrders(file, columns, JOURNEY, zone, Complaints.NOON)
                .submit(
                        milestone -> {
                            sent.add(milestone);
                            return CompletableFuture.completedFuture(null);
                        },
                        (bytes, rows) -> {});
    }
}
