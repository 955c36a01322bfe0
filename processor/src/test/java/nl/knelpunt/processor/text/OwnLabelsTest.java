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
    void namesEachFieldThatIsOfAnotherTypeTogetherWithAllElse() {
        assertRefused(
                """
                {"text":"koud eten","step":"product","steps":"product"}
                {"text":"te laat","step":"delivery","fault":["delay"]}
                {"text":"lamp stuk","step":"product","severity":"hoog"}
                {"text":5,"step":"product"}
                {"text":"kwijt","step":"delivery","lang":"xx"}
                {"text":"weg","step":"delivery","faults":[1],"praised":[]}
                [1]
                {"text":"duur","step":"prijs"}
                """,
                "labels.jsonl:1: steps is not a list",
                "labels.jsonl:2: fault is not a string",
                "labels.jsonl:3: severity is not a whole number from 1 to 4",
                "labels.jsonl:4: text is not a string",
                "labels.jsonl:5: unknown lang \"xx\"",
                "labels.jsonl:6: faults is not a list of strings",
                "labels.jsonl:7: no JSON object",
                "labels.jsonl:8: unknown step");
    }

    @Test
    void takesWhatIsNullOrUndeterminedForNotSaid() throws IOException {
        OwnLabels labels = read("""
                {"text":"te laat","step":"delivery","lang":"und","fault":null,"praised":[]}
                """);

        assertThat(labels.texts()).singleElement().satisfies(text -> {
            assertThat(text.lang()).isNull();
            assertThat(text.fault()).isNull();
        });
    }

    @Test
    void doesNotReadAShopsClauses() throws IOException {
        assertThat(read("{\"text\":\"te laat\",\"step\":\"delivery\",\"clauses\":5}")
                        .texts())
                .singleElement()
                .satisfies(text -> assertThat(text.clauses()).isNull());
    }

    @Test
    void refusesLabelsThatContradictEachOther() {
        assertRefused(
                """
                {"text":"prima","step":"none","steps":["product"]}
                {"text":"koud","step":"product","steps":["delivery"]}
                {"text":"lauw","step":"product","steps":[]}
                {"text":"stuk","step":"product","fault":"quality","faults":["delay"]}
                """,
                "labels.jsonl:1: step is \"none\", and steps holds others",
                "labels.jsonl:2: step is \"product\", and steps does not hold it",
                "labels.jsonl:3: step is \"product\", and steps does not hold it",
                "labels.jsonl:4: fault is \"quality\", and faults does not hold it");
    }

    @Test
    void namesAFileThatCannotBeReadTogetherWithAllElse() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.jsonl"), "no json");
        Path absent = folder.resolve("absent.jsonl");

        assertThatThrownBy(() -> OwnLabels.read(List.of(absent, folder, file), ShopFile.shippedJourney()))
                .isInstanceOf(TrainingException.class)
                .hasMessage(absent + ": there is no such file\n" + folder + ": is a directory\n" + file
                        + ":1: no JSON object");
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(read("\uFEFF{\"text\":\"te laat\",\"step\":\"delivery\"}").size())
                .isEqualTo(1);
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
                """, "labels.jsonl:2: the same id as " + folder.resolve("labels.jsonl:1"));
    }

    @Test
    void refusesATextThatIsLabelledInTwoWaysWithoutQuotingIt() {
        String lines = """
                {"text":"mail jan@voorbeeld.nl","step":"delivery"}
                {"text":"mail jan@voorbeeld.nl","step":"product"}
                """;

        assertRefused(
                lines, "labels.jsonl:2: the same text as ", "labels.jsonl:1, labelled product here and delivery there");
        assertThatThrownBy(() -> read(lines)).hasMessageNotContaining("voorbeeld");
    }

    @Test
    void tellsFilesOfOneNameApartByTheirPaths() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one")).resolve("labels.jsonl");
        Path other = Files.createDirectory(folder.resolve("other")).resolve("labels.jsonl");
        Files.writeString(one, "\n{\"text\":\"te laat\",\"step\":\"delivery\"}");
        Files.writeString(other, "{\"text\":\"te laat\",\"step\":\"product\"}");

        assertThatThrownBy(() -> OwnLabels.read(List.of(one, other), ShopFile.shippedJourney()))
                .hasMessageContaining(other + ":1: the same text as " + one + ":2");
    }

    @Test
    void takesAFaultThatOnlyOneOfTwoLinesNamesForNoContradiction() throws IOException {
        assertThat(read("""
                {"text":"te laat","step":"delivery"}
                {"text":"te laat","step":"delivery","fault":"delay"}
                """).size()).isEqualTo(2);
    }

    @Test
    void namesTheLineThatSaidOtherwise() {
        assertRefused(
                """
                {"text":"te laat","step":"delivery"}
                {"text":"te laat","step":"delivery","fault":"delay"}
                {"text":"te laat","step":"delivery","fault":"quality"}
                """,
                "labels.jsonl:3: the same text as ",
                "labels.jsonl:2, labelled delivery/quality here and delivery/delay there");
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
