package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsInContextTest {
    @ParameterizedTest
    @CsvSource({
        "30 minuten,HALF_HOUR",
        "een uur,HOUR",
        "'2,5 uur',HOURS",
        "drie dagen,DAYS",
        "two weeks,WEEKS",
        "1 jaar,LONGER",
        "18:30 uur,NONE",
        "12345 uur,NONE",
        "rode uur,NONE",
        "twee pizza,NONE"
    })
    void tellsHowLongSomethingTook(String text, Duration duration) {
        List<Word> words = Tokenizer.words(text);

        assertThat(Duration.of(words.get(0), words.get(1))).isEqualTo(duration);
    }

    @Test
    void turnsRoundTheWordsAfterANegation() {
        assertThat(Negation.scope(Tokenizer.words("geen problemen met pakket en snel")))
                .containsExactly(false, true, true, true, false, false);
    }

    @Test
    void endsANegationWithItsClause() {
        assertThat(Negation.scope(Tokenizer.words("niet duur, koud"))).containsExactly(false, true, false);
        assertThat(Negation.scope(Tokenizer.words("niet duur maar koud"))).containsExactly(false, true, false, false);
    }

    @Test
    void startsAClauseAtASentenceAndAtATurn() {
        assertThat(Clauses.borders(Tokenizer.words("lekker gegeten! Wel koud maar snel")))
                .containsExactly(0, 3, 5, 7);
    }

    @Test
    void startsAClauseAtACommaOrALinkWithEnoughOnBothSides() {
        assertThat(Clauses.borders(Tokenizer.words("het eten was lekker, maar één ding viel tegen")))
                .containsExactly(0, 4, 9);
        assertThat(Clauses.borders(Tokenizer.words("de pizza was koud en de saus was vergeten")))
                .containsExactly(0, 4, 9);
        assertThat(Clauses.borders(Tokenizer.words("slap, vet en koud"))).containsExactly(0, 4);
    }

    @Test
    void takesMaarAfterDanForNoTurn() {
        assertThat(Clauses.borders(Tokenizer.words("dan eten we dan maar niets")))
                .containsExactly(0, 6);
    }

    @Test
    void partsSentencesThatAFormGluedTogether() {
        List<Word> words = Tokenizer.words("niet te etenVolgende keer");

        assertThat(words).extracting(Word::form).containsExactly("niet", "te", "eten", "volgende", "keer");
        assertThat(words.get(3).pause()).isEqualTo(Word.Pause.SENTENCE);
    }
}
