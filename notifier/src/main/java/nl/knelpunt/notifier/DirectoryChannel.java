package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * Writes alerts into a folder, three files each: for people, for terminals, for programs. A file is there whole or not at
 * all, and the one for programs comes last. The same alert gives the same names.
 */
final class DirectoryChannel implements Channel {
    private static final String FOLDER = "folder";
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static final ChannelSettings SETTINGS =
            new ChannelSettings("directory", Map.of(FOLDER, DirectoryChannel::problem), Map.of());

    private final AlertTexts texts;

    DirectoryChannel(Surroundings surroundings) {
        texts = surroundings.texts();
    }

    @Override
    public Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links) {
        var folder = receiver.settings().get(FOLDER);
        if (folder == null) {
            return new Delivery.Rejected(Reason.MISCONFIGURED);
        }
        var name = TIME.format(alert.raisedAt()) + "-"
                + NOT_IN_A_NAME.matcher(alert.alertId()).replaceAll("-");
        var message = texts.of(alert, links);
        try {
            var into = Files.createDirectories(Path.of(folder));
            write(into, name + ".html", message.html().getBytes(UTF_8));
            write(into, name + ".txt", message.plain().getBytes(UTF_8));
            write(into, name + ".json", WebhookBody.of(alert, message, links));
            return new Delivery.Delivered();
        } catch (IOException e) {
            return new Delivery.Retry(Reason.NOT_WRITABLE);
        }
    }

    @Override
    public void close() {}

    private static void write(Path folder, String name, byte[] content) throws IOException {
        var temporary = folder.resolve("." + name + ".tmp");
        // on the disk before it is said to be delivered
        Files.write(
                temporary,
                content,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static @Nullable String problem(String folder) {
        try {
            var _ = Path.of(folder);
            return null;
        } catch (InvalidPathException e) {
            return "must be a folder";
        }
    }
}
