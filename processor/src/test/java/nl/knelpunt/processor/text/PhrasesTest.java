package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = new Phrases(List.of(
            new Phrases.Entry("LATE", "te laat"),
            new Phrases.Entry("LATE", "te late bezorg*"),
            new Phrases.Entry("DELIVER", "bezorg*"),
            new Phrases.Entry("PEOPLE", "bezorger")));

    @Test
    void findsPhrasesOfWordsAndStems() {
        assertThat(found("de te late bezorging kwam te laat"))
                .containsExactlyInAnyOrder("LATE 1-3", "DELIVER 3-3", "LATE 5-6");
    }

    @Test
    void findsAllThatAWordStandsFor() {
        assertThat(found("bezorger")).containsExactlyInAnyOrder("DELIVER 0-0", "PEOPLE 0-0");
    }

    @Test
    void findsNoPartOfAPhraseAndNoPartOfAWord() {
        assertThat(found("te vroeg, laat, thuisbezorging")).isEmpty();
    }

    private List<String> found(String text) {
        List<String> found = new ArrayList<>();
        phrases.find(
                Tokenizer.words(text), (concept, first, last) -> found.add(name(concept) + ' ' + first + '-' + last));
        return found;
    }

    private static String name(int concept) {
        return Stream.of("LATE", "DELIVER", "PEOPLE")
                .filter(name -> Phrases.hash(name) == concept)
                .findFirst()
                .orElseThrow();
    }
}
