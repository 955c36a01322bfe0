package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryChannelTest {
    private static final String NAME = "20260302T120000Z-0195-a1";

    @TempDir
    Path folder;

    private final Channel channel = new DirectoryChannel(new Surroundings(
            Alerts.shop(),
            new Environment(Map.of()),
            InstantSource.fixed(Alerts.NOON),
            Duration.ofSeconds(1),
            System.out));

    @Test
    void writesAnAlertForPeopleAndForPrograms() throws IOException {
        assertThat(channel.deliver(Alerts.ordinary(), receiver(folder), List.of()))
                .isEqualTo(new Delivery.Delivered());
        assertThat(files(folder)).containsExactly(NAME + ".html", NAME + ".json", NAME + ".txt");
        assertThat(folder.resolve(NAME + ".html")).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve(NAME + ".txt")).content().startsWith("Bezorging: te traag of te laat\n");
        var json = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve(NAME + ".json")));
        assertThat(json.at("/data/alertId").asString()).isEqualTo("0195-a1");
    }

    @Test
    void writesTheSameAlertOverItself() throws IOException {
        Files.writeString(folder.resolve(NAME + ".txt"), "half");
        Files.writeString(
                folder.resolve("." + NAME + ".txt.tmp"), "what a crash left, longer than the text itself".repeat(99));
        channel.deliver(Alerts.ordinary(), receiver(folder), List.of());
        channel.deliver(Alerts.ordinary(), receiver(folder), List.of());
        assertThat(files(folder)).hasSize(3);
        assertThat(folder.resolve(NAME + ".txt")).content().endsWith("Melding 0195-a1.\n");
    }

    @Test
    void makesItsFolder() throws IOException {
        var deep = folder.resolve("alerts/logistics");
        assertThat(channel.deliver(Alerts.ordinary(), receiver(deep), List.of()))
                .isEqualTo(new Delivery.Delivered());
        assertThat(files(deep)).hasSize(3);
    }

    @Test
    void triesAgainWhereItMayNotWrite() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(channel.deliver(Alerts.ordinary(), receiver(file), List.of()))
                .isEqualTo(new Delivery.Retry(Reason.NOT_WRITABLE));
    }

    @Test
    void letsNoIdLeadOutOfTheFolder() throws IOException {
        var inner = Files.createDirectory(folder.resolve("inner"));
        channel.deliver(Jobs.alert("../../outer", "r1", Alerts.NOON), receiver(inner), List.of());
        assertThat(files(folder)).containsExactly("inner");
        assertThat(files(inner)).hasSize(3);
    }

    private static Receiver receiver(Path folder) {
        return new Receiver("r1", "directory", Map.of("folder", folder.toString()), null);
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
