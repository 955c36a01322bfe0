package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Classifiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model judges. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "What knelpunt train made. Default: the shipped one.")
    private @Nullable Path file;

    boolean isGiven() {
        return file != null;
    }

    /**
     * @throws UsageException if there is no such file
     * @throws nl.knelpunt.processor.text.ModelException if it is no model, damaged or of another version
     */
    Classifier read() throws IOException {
        if (file == null) {
            return Classifiers.shipped();
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + ": is a directory");
        }
        try {
            return Classifiers.read(file);
        } catch (NoSuchFileException e) {
            throw new UsageException(file + ": there is no such file");
        }
    }
}
