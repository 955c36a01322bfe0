package nl.knelpunt.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.processor.text.Models;
import nl.knelpunt.service.SettingException;

/** The classifiers that there are. One more is a class of its own and a line here. */
public final class Classifiers {
    private Classifiers() {}

    /** The one that comes along: Dutch and English, learnt from texts written for Knelpunt. */
    public static Classifier shipped() {
        return Models.shipped();
    }

    /**
     * One that {@code knelpunt train} made.
     *
     * @throws IOException if the file cannot be read
     * @throws nl.knelpunt.processor.text.ModelException if it is no model, damaged or of another version
     */
    public static Classifier read(Path file) throws IOException {
        return Models.read(file);
    }

    /** @throws SettingException if the classifier names steps or faults that the journey does not have */
    static void requireFor(Classifier classifier, Journey journey) {
        var unknown = new HashSet<String>();
        classifier.steps().stream().filter(step -> journey.step(step).isEmpty()).forEach(unknown::add);
        classifier.faults().stream()
                .filter(fault -> journey.fault(fault).isEmpty())
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new SettingException("model " + classifier.version() + " is for another journey: it names "
                    + String.join(", ", Set.copyOf(unknown)) + ", which the configuration does not have");
        }
    }
}
