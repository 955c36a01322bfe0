package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptPairsTest {
    private final ConceptPairs pairs = new ConceptPairs(new int[] {0, 3, 6});

    @Test
    void findsWhatStandsInOneClause() {
        pairs.add(10, 0);
        pairs.add(20, 2);
        pairs.add(30, 3);

        assertThat(found()).containsExactly("10@0 20@2");
    }

    @Test
    void takesAConceptOnceAClause() {
        pairs.add(10, 3);
        pairs.add(10, 4);
        pairs.add(20, 5);

        assertThat(found()).containsExactly("10@3 20@5");
    }

    @Test
    void boundsThePairsOfAClause() {
        for (int concept = 0; concept < 1_000; concept++) {
            pairs.add(concept, 0);
        }

        assertThat(found()).hasSize(16 * 15 / 2);
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        pairs.each((one, oneWord, other, otherWord) -> found.add(one + "@" + oneWord + " " + other + "@" + otherWord));
        return found;
    }
}
