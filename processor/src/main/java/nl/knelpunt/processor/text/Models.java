package nl.knelpunt.processor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knelpunt.processor.Classifier;

/** Models on disk, and the one that comes with the product. */
public final class Models {
    private static final String SHIPPED = "model.bin";
    private static final int VERSION_CHARS = 8;

    private Models() {}

    /**
     * The one trained at build time.
     *
     * @throws IllegalStateException if the build left it out
     */
    public static Classifier shipped() {
        return of(shippedModel(), "shipped");
    }

    static TextModel shippedModel() {
        try (InputStream in = Models.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("No " + SHIPPED + " on the class path: the build trains it");
            }
            return ModelFile.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHIPPED, e);
        }
    }

    /**
     * One that {@code knelpunt train} made.
     *
     * @throws IOException if it cannot be read
     * @throws ModelException if it is no model, damaged or of another version
     */
    public static Classifier read(Path file) throws IOException {
        return of(Files.readAllBytes(file), "own");
    }

    /** @param name what its version starts with; what it was made of decides the rest */
    static Classifier of(byte[] file, String name) {
        return of(ModelFile.read(file), name);
    }

    private static Classifier of(TextModel model, String name) {
        return new TextClassifier(model, name + "-" + model.digest().substring(0, VERSION_CHARS));
    }
}
