package nl.knelpunt.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The file of API keys: a line for each, with its name and the SHA-256 of the key in hex. A {@code #} begins a comment. */
final class ApiKeyFile {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final Pattern ENTRY = Pattern.compile("(\\S+)\\s+([0-9a-fA-F]{64})");

    private ApiKeyFile() {}

    /**
     * @return hash by name
     * @throws IOException if it cannot be read, or is none; the message names the line, and quotes nothing
     */
    static Map<String, byte[]> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        var entries = new LinkedHashMap<String, byte[]>();
        var number = 0;
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            var content = line.split("#", 2)[0].strip();
            var entry = ENTRY.matcher(content);
            if (content.isEmpty()) {
                continue;
            }
            if (!entry.matches() || entries.containsKey(entry.group(1))) {
                throw new IOException(
                        "line " + number + " must be a name that no other line has, and a SHA-256 of 64 hex digits");
            }
            entries.put(entry.group(1), HexFormat.of().parseHex(entry.group(2)));
        }
        return entries;
    }

    /** Replaces the file in one step, so that nobody ever reads half a line. */
    static void append(Path file, String name, byte[] hash) throws IOException {
        var before = Files.exists(file) ? Files.readString(file) : "";
        var line = name + " " + HexFormat.of().formatHex(hash) + "\n";
        var next = file.resolveSibling(file.getFileName() + ".new");
        try {
            // also keeps a second one from being added at the same time, and lost
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new IOException("another key is being added; if none is, remove " + next, e);
        }
        try {
            var gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(next, before + gap + line, StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
