package nl.knelpunt.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.processor.text.ModelException;
import nl.knelpunt.service.SettingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges by a model file, and by the next one as soon as that stands in its place. A file that cannot be used changes nothing. */
public final class WatchedClassifier implements Classifier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedClassifier.class);
    private static final long LOOK_MILLIS = 2_000;

    private final Path file;
    private final Journey journey;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("model-watch").factory());
    private volatile Classifier current;
    private Stamp seen;

    /** What changes when a file is replaced. */
    private record Stamp(
            Object modified, long bytes, @Nullable Object key) {}

    /** @throws SettingException if the file is no model, damaged, of another version or for another journey */
    public WatchedClassifier(Path file, Journey journey) {
        this.file = file;
        this.journey = journey;
        try {
            this.seen = stamp();
            this.current = usable();
        } catch (IOException e) {
            throw new SettingException("the model " + file + " cannot be read: is it there, and may it be read?");
        } catch (ModelException e) {
            throw new SettingException("the model " + file + " cannot be used: " + e.getMessage());
        }
        var _ = looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes up the file if it is another one than before; does nothing else, whatever is wrong with it. */
    synchronized void look() {
        try {
            var now = stamp();
            if (now.equals(seen)) {
                return;
            }
            seen = now;
            current = usable();
            LOG.info("judging by model {} now", current.version());
        } catch (IOException | ModelException | SettingException e) {
            // messages of these name files and labels, never texts
            LOG.warn("the new model cannot be used: {}; {} stays in force", e.getMessage(), current.version());
        }
    }

    private Classifier usable() throws IOException {
        var classifier = Classifiers.read(file);
        Classifiers.requireFor(classifier, journey);
        return classifier;
    }

    private Stamp stamp() throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        return current.classify(text, language);
    }

    @Override
    public String version() {
        return current.version();
    }

    @Override
    public Set<String> steps() {
        return current.steps();
    }

    @Override
    public Set<String> faults() {
        return current.faults();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
