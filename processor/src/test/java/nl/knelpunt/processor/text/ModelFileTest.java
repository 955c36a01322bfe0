package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    private final byte[] file = ModelTrainerTest.fileOfAFewTexts();

    @Test
    void readsWhatItWrote() {
        byte[] file = ModelTrainer.onTop(
                ModelTrainerTest.corpus(),
                List.of(LabelledText.of("mixer kapot", "nl", "returns", "error")),
                ModelTrainerTest.trainedOnAFewTexts());

        TextModel model = ModelFile.read(file);

        assertThat(model.precedents().rows()).isNotEmpty();
        assertThat(ModelFile.write(ModelTrainerTest.PHRASES, model.weights(), model.precedents()))
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40, 100})
    void refusesACutOffFile(int bytes) {
        assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(file, bytes))).isInstanceOf(ModelException.class);
    }

    @Test
    void refusesADamagedFile() {
        file[file.length - 1] ^= 1;

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesAnotherFormatAndSaysWhich() {
        file[7] = 9;

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("format 9");
    }
}
