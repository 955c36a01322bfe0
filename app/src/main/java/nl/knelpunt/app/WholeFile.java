package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that stands there whole or not at all, since somebody may be looking at it. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Asks before the work whether its outcome can be written.
     *
     * @throws UsageException if not
     */
    static void requirePlace(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new UsageException(file + ": is a directory");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(file + ": there is no directory " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException(file + ": nothing may be written to " + folder);
        }
    }

    /** Replaces what is there. Who may read it is for the process's umask to say: a temporary file's rights would lock out others. */
    static void write(Path file, byte[] content) throws IOException {
        var whole = file.toAbsolutePath();
        var part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
