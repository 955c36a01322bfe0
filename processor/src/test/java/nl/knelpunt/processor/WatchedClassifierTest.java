package nl.knelpunt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.processor.text.SmallModels;
import nl.knelpunt.service.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedClassifierTest {
    private static final Journey JOURNEY = ShopFile.shippedJourney();
    private static final byte[] ONE = SmallModels.withStep("returns");
    private static final byte[] OTHER = SmallModels.withStep("ordering");

    @TempDir
    private Path folder;

    private long second;

    private Path put(byte[] model) throws IOException {
        var file = folder.resolve("model.bin");
        Files.write(file, model);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * ++second));
        return file;
    }

    @Test
    void judgesByTheNextModelWithoutARestartAndSigns() throws IOException {
        try (var classifier = new WatchedClassifier(put(ONE), JOURNEY)) {
            var before = classifier.classify("de bel doet het niet", null);
            put(OTHER);
            classifier.look();
            var after = classifier.classify("de bel doet het niet", null);

            assertThat(before.step()).isEqualTo("returns");
            assertThat(after.step()).isEqualTo("ordering");
            assertThat(after.modelVersion()).isEqualTo(classifier.version()).isNotEqualTo(before.modelVersion());
        }
    }

    @Test
    void keepsItsModelWhenTheNextOneIsCutOff() throws IOException {
        try (var classifier = new WatchedClassifier(put(ONE), JOURNEY)) {
            var before = classifier.version();
            put(Arrays.copyOf(OTHER, OTHER.length / 2));
            classifier.look();

            assertThat(classifier.version()).isEqualTo(before);
        }
    }

    @Test
    void keepsItsModelWhenTheNextOneIsForAnotherJourney() throws IOException {
        try (var classifier = new WatchedClassifier(put(ONE), JOURNEY)) {
            var before = classifier.version();
            put(SmallModels.withStep("tuning"));
            classifier.look();

            assertThat(classifier.version()).isEqualTo(before);
        }
    }

    @Test
    void keepsItsModelWhenTheFileIsGone() throws IOException {
        try (var classifier = new WatchedClassifier(put(ONE), JOURNEY)) {
            Files.delete(folder.resolve("model.bin"));
            classifier.look();

            assertThat(classifier.classify("de bel doet het niet", null).step()).isEqualTo("returns");
        }
    }

    @Test
    void refusesToStartWithoutAUsableModelAndSaysWhy() throws IOException {
        var cutOff = put(Arrays.copyOf(ONE, 100));

        assertThatThrownBy(() -> new WatchedClassifier(cutOff, JOURNEY))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void refusesToStartWithAModelForAnotherJourney() throws IOException {
        var foreign = put(SmallModels.withStep("tuning"));

        assertThatThrownBy(() -> new WatchedClassifier(foreign, JOURNEY))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("tuning");
    }
}
