package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import org.junit.jupiter.api.Test;

/** On texts that were written apart from those that the model learnt from, a third of them shorter than 30 characters. */
class LanguagesTest {
    private static final Classifier CLASSIFIER = Models.shipped();
    private static final Set<String> TOLD_APART = Set.of("nl", "en", "de", "fr");
    private static final Set<String> READ = Set.of("nl", "en");

    private record Line(String language, String text) {
        Verdict verdict() {
            return CLASSIFIER.classify(text, null);
        }
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/nl/knelpunt/processor/text/languages.tsv")).stream()
                .map(line -> line.split("\t", 2))
                .map(cells -> new Line(cells[0], cells[1]))
                .toList();
    }

    @Test
    void tellsDutchEnglishGermanAndFrenchApart() throws IOException {
        List<Line> lines = lines().stream()
                .filter(line -> TOLD_APART.contains(line.language()))
                .toList();

        long right = lines.stream()
                .filter(line -> line.verdict().language().equals(line.language()))
                .count();

        assertThat((double) right / lines.size()).isGreaterThan(0.9);
    }

    @Test
    void sendsNoDutchOrEnglishToTriageForItsLanguage() throws IOException {
        assertThat(lines().stream().filter(line -> READ.contains(line.language())))
                .allSatisfy(line -> assertThat(line.verdict().language()).isIn(READ));
    }

    @Test
    void guessesAtFewTextsInOtherLanguages() throws IOException {
        List<Line> others =
                lines().stream().filter(line -> !READ.contains(line.language())).toList();

        long guessed = others.stream()
                .filter(line -> !Objects.equals(line.verdict().step(), Head.UNCLEAR))
                .count();

        assertThat((double) guessed / others.size()).isLessThan(0.2);
    }
}
