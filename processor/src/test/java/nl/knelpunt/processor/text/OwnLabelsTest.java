package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.processor.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLabelsTest {
    @TempDir
    private Path folder;

    private OwnLabels read(String lines) throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, lines);
        return OwnLabels.read(List.of(file), ShopFile.shippedJourney());
    }

    private void assertRefused(String lines, String... reasons) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(TrainingException.class)
                .hasMessageContainingAll(reasons);
    }

    @Test
    void readsTextsOfWhichOnlyTheStepIsKnown() throws IOException {
        assertThat(read("""
                {"text":"te laat","step":"delivery"}

                {"text":"lamp stuk","step":"product","fault":"quality","experience":"below","lang":"nl"}
                """).size()).isEqualTo(2);
    }

    @Test
    void namesEachLineThatCannotBeUsed() {
        assertRefused(
                """
                {"text":"te laat","step":"delivery"}
                {"text":"te laat","step":"bezorging"}
                no json
                {"text":" ","step":"delivery"}
                {"text":"stuk","step":"product","fault":"stuk"}
                {"text":"stuk!"}
                """,
                "labels.jsonl:2: unknown step \"bezorging\"",
                "labels.jsonl:3: no JSON object",
                "labels.jsonl:4: no text",
                "labels.jsonl:5: unknown fault \"stuk\"",
                "labels.jsonl:6: no step");
    }

    @Test
    void refusesAnIdThatStandsThereTwice() {
        assertRefused("""
                {"id":"a","text":"te laat","step":"delivery"}
                {"id":"a","text":"lamp stuk","step":"product"}
                """, "labels.jsonl:2: the same id as labels.jsonl:1");
    }

    @Test
    void refusesATextThatIsLabelledInTwoWaysWithoutQuotingIt() {
        String lines = """
                {"text":"mail jan@voorbeeld.nl","step":"delivery"}
                {"text":"mail jan@voorbeeld.nl","step":"product"}
                """;

        assertRefused(lines, "labels.jsonl:2: the same text as labels.jsonl:1");
        assertThatThrownBy(() -> read(lines)).hasMessageNotContaining("voorbeeld");
    }

    @Test
    void refusesAFileWithoutTexts() {
        assertRefused("\n", "there is no text");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Path file = folder.resolve("latin.jsonl");
        Files.write(file, "{\"text\":\"caf\u00e9\",\"step\":\"product\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> OwnLabels.read(List.of(file), ShopFile.shippedJourney()))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesToLearnFromOneStepAlone() throws IOException {
        OwnLabels labels = read("""
                {"text":"te laat","step":"delivery"}
                {"text":"nooit gekomen","step":"delivery"}
                """);

        assertThatThrownBy(() -> labels.train(false))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("same step");
    }

    @Test
    void learnsNoPlaceFromTheCorpusWhenAlone() throws IOException {
        OwnLabels labels = read("""
                {"text":"de fiets piept","step":"range","fault":"availability"}
                {"text":"zadel piept","step":"range","fault":"availability"}
                {"text":"bel rinkelt niet","step":"ordering","fault":"error"}
                {"text":"bel is stil","step":"ordering","fault":"error"}
                """);

        Classifier alone = Models.of(ModelTrainer.alone(ModelTrainerTest.corpus(), labels.texts()), "test");

        assertThat(alone.steps()).containsExactlyInAnyOrder("range", "ordering");
        assertThat(alone.faults()).containsExactlyInAnyOrder("availability", "error");
        assertThat(alone.classify("mijn zadel piept", null).step()).isEqualTo("range");
        assertThat(alone.classify("alles prima", null).step()).isEqualTo("none");
    }

    @Test
    void learnsOnTopOfTheCorpus() throws IOException {
        OwnLabels labels = read("{\"text\":\"mixer kapot\",\"step\":\"returns\",\"fault\":\"error\"}");

        Classifier both = Models.of(
                ModelTrainer.onTop(ModelTrainerTest.corpus(), labels.texts(), ModelTrainerTest.trainedOnAFewTexts()),
                "test");

        assertThat(both.steps()).containsExactlyInAnyOrder("delivery", "product", "returns");
        assertThat(both.classify("mixer kapot", null).step()).isEqualTo("returns");
        assertThat(both.classify("pakket te laat", null).step()).isEqualTo("delivery");
    }
}
