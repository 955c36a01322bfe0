package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private String examples() throws IOException {
        var lines = new ArrayList<String>();
        for (var thing : List.of("lamp", "stoel", "tafel", "kast", "bank", "klok")) {
            lines.add("{\"text\":\"de " + thing + " is stuk\",\"label\":\"broken\"}");
            lines.add("{\"text\":\"waar blijft de " + thing + "\",\"label\":\"late\"}");
        }
        return file("train.jsonl", lines.toArray(String[]::new));
    }

    @Test
    void givesFourFiguresAsJson() throws IOException {
        var test = file(
                "test.jsonl",
                "{\"text\":\"de spiegel is stuk\",\"label\":\"broken\"}",
                "{\"text\":\"waar blijft de spiegel\",\"label\":\"late\"}");

        var run = CommandRun.of("evaluate", "--train", examples(), "--test", test, "--json");
        var figures = Json.MAPPER.readTree(run.out());

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(figures.path("accuracy").asDouble()).isEqualTo(1);
        assertThat(figures.path("macroF1").asDouble()).isEqualTo(1);
        assertThat(figures.path("ece").asDouble()).isBetween(0.0, 1.0);
        assertThat(figures.path("textsPerSecond").asDouble()).isPositive();
    }

    @Test
    void showsEachLabelToPeople() throws IOException {
        var test = file("test.jsonl", "{\"text\":\"de spiegel is stuk\",\"label\":\"broken\"}");

        assertThat(CommandRun.of("evaluate", "--train", examples(), "--test", test)
                        .out())
                .contains("precision", "broken", "accuracy 1.0000");
    }

    @Test
    void namesLinesThatAreNoExamples() throws IOException {
        var test = file("test.jsonl", "{\"text\":\"de spiegel is stuk\",\"label\":\"broken\"}", "{\"text\":\"x\"}");

        var run = CommandRun.of("evaluate", "--train", examples(), "--test", test);

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("test.jsonl:2: no JSON object with text and label");
    }

    @Test
    void showsWhatTheShippedModelTakesForWhat() throws IOException {
        var data = file(
                "labels.jsonl",
                "{\"text\":\"Mijn pakket is na twee weken nog steeds niet bezorgd\",\"lang\":\"nl\",\"step\":\"delivery\","
                        + "\"fault\":\"broken_promise\",\"experience\":\"below\"}");

        var run = CommandRun.of("evaluate", "--data", data);

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.out()).contains("wanted \\ given", "delivery", "nl (1): step 1.000");
    }

    @Test
    void givesTheSameFiguresOfTheShippedModelAsJson() throws IOException {
        var data = file(
                "labels.jsonl",
                "{\"text\":\"Mijn pakket is na twee weken nog steeds niet bezorgd\",\"lang\":\"nl\",\"step\":\"delivery\"}");

        var run = CommandRun.of("evaluate", "--data", data, "--json");
        var figures = Json.MAPPER.readTree(run.out());

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(figures.at("/all/texts").asInt()).isEqualTo(1);
        assertThat(figures.at("/nl/stepAccuracy").asDouble()).isEqualTo(1);
        assertThat(figures.at("/steps/delivery/delivery").asInt()).isEqualTo(1);
        assertThat(figures.path("all").has("faultAccuracy")).isFalse();
    }

    @Test
    void saysWhatNobodyLabelled() throws IOException {
        var data = file("labels.jsonl", "{\"text\":\"Mijn pakket is nooit bezorgd\",\"step\":\"delivery\"}");

        assertThat(CommandRun.of("evaluate", "--data", data).out())
                .contains("no faults labelled; no experience labelled")
                .doesNotContain("fault 0.000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--folds 1",
                "--folds 0",
                "--folds -2",
                "--folds 2 --rows -1",
                "--folds 3",
                "--rows 5",
                "--folds 2 --model model.bin"
            })
    void refusesOptionsThatDoNotGoTogether(String options) throws IOException {
        var arguments = new ArrayList<>(List.of("evaluate", "--data", twoLabels()));
        arguments.addAll(List.of(options.split(" ", -1)));

        var run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).startsWith("--");
    }

    private String twoLabels() throws IOException {
        return file(
                "two.jsonl",
                "{\"text\":\"te laat\",\"step\":\"delivery\"}",
                "{\"text\":\"ook te laat\",\"step\":\"delivery\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate --data",
                "evaluate --test train.jsonl --train",
                "train --output model.bin --data",
                "classify tekst --model",
                "evaluate --data labels.jsonl --model"
            })
    void namesAFileThatIsNotThere(String command) throws IOException {
        file("labels.jsonl", "{\"text\":\"te laat\",\"step\":\"delivery\"}");
        examples();
        var absent = folder.resolve("nope.jsonl").toString();

        assertThat(withFile(command, absent)).contains(absent + ": there is no such file");
        assertThat(withFile(command, folder.toString())).contains(folder + ": is a directory");
    }

    /** Every file name but the last is one in the folder. */
    private String withFile(String command, String last) {
        var arguments = new ArrayList<String>();
        for (var argument : command.split(" ", -1)) {
            arguments.add(argument.contains(".") ? folder.resolve(argument).toString() : argument);
        }
        arguments.add(last);
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        return run.err();
    }

    @Test
    void asksBeforeTheTrainingWhetherTheModelCanBeWritten() throws IOException {
        var nowhere = folder.resolve("nope/model.bin");

        var run = CommandRun.of("train", "--data", twoLabels(), "--output", nowhere.toString());
        var onFolder = CommandRun.of("train", "--data", twoLabels(), "--output", folder.toString());

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err().strip()).isEqualTo(nowhere + ": there is no directory " + nowhere.getParent());
        assertThat(onFolder.err().strip()).isEqualTo(folder + ": is a directory");
    }

    @Test
    void refusesOneStepBeforeTheTraining() throws IOException {
        var output = folder.resolve("model.bin").toString();

        var run = CommandRun.of("train", "--data", twoLabels(), "--output", output);

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err().strip()).isEqualTo("all 2 texts have the same step: there is nothing to tell apart");
    }

    @Test
    void wantsEitherLabelsOrExamples() {
        assertThat(CommandRun.of("evaluate").exitCode()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void tellsATrainerWhichLinesItCannotUse() throws IOException {
        var data = file("labels.jsonl", "{\"text\":\"te laat\",\"step\":\"bezorging\"}");

        var run = CommandRun.of(
                "train", "--data", data, "--output", folder.resolve("model.bin").toString());

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("labels.jsonl:1: unknown step");
        assertThat(folder.resolve("model.bin")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoModel() throws IOException {
        var run = CommandRun.of("classify", "--model", file("no.bin", "no model"), "te laat");

        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.err()).contains("Not a Knelpunt model");
    }
}
