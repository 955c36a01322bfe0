package nl.knelpunt.producer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.knelpunt.contract.Ids;

/** The namespace of the ids of a file's rows: the same for the same bytes, whatever the file is called. */
final class FileDigest {
    /** Never to be changed: with another one, a file that is submitted again would make new complaints. */
    private static final UUID FILES = UUID.fromString("5f0b0c2e-6a1d-4c57-9d0e-3b7f4d1f8a52");

    private FileDigest() {}

    static UUID namespace(Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return Ids.named(FILES, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
