package nl.knelpunt.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes. */
final class OutputFile {
    private OutputFile() {}

    /** @throws UsageException if it cannot be written */
    static void requireWritable(String option, Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(option + ": there is no folder " + folder);
        }
        if (Files.exists(file) ? !Files.isRegularFile(file) || !Files.isWritable(file) : !Files.isWritable(folder)) {
            throw new UsageException(option + ": " + file + " is no file that can be written");
        }
    }
}
