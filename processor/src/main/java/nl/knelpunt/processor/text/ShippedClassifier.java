package nl.knelpunt.processor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.knelpunt.processor.Classifier;

/** The classifier that comes with the product, trained at build time. */
public final class ShippedClassifier {
    private static final String MODEL = "model.bin";
    private static final int VERSION_CHARS = 8;

    private ShippedClassifier() {}

    /**
     * Reads the model from the class path.
     *
     * @throws IllegalStateException if the build left it out
     * @throws IllegalArgumentException if it is damaged
     */
    public static Classifier load() {
        try (InputStream in = ShippedClassifier.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("No " + MODEL + " on the class path: the build trains it");
            }
            TextModel model = ModelFile.read(in.readAllBytes());
            return new TextClassifier(model, "shipped-" + model.digest().substring(0, VERSION_CHARS));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MODEL, e);
        }
    }
}
