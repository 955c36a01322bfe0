package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void foldsCapitalsAccentsAndTheLongIj() {
        assertThat(forms("IJskoude CAFÉ-maaltijd e\u0301e\u0301n"))
                .containsExactly("yskoude", "cafe", "maaltyd", "een");
    }

    @Test
    void keepsNumbersWhole() {
        assertThat(forms("2,5 uur, 18:30, 30min")).containsExactly("2.5", "uur", "18:30", "30", "min");
    }

    @Test
    void shortensDrawnOutWords() {
        assertThat(forms("zoooooo laaaat")).containsExactly("zoo", "laat");
    }

    @Test
    void readsAnApostropheAsPartOfTheWord() {
        assertThat(forms("pizza's don’t 'koud'")).containsExactly("pizzas", "dont", "koud");
    }

    @Test
    void skipsLinksAndMarkup() {
        assertThat(forms("zie https://example.org/te-laat <b>hier</b>")).containsExactly("zie", "hier");
    }

    @Test
    void givesShopsNoMeaning() {
        assertThat(forms("besteld bij Thuisbezorgd.nl gisteren")).containsExactly("besteld", "by", "@shop", "gisteren");
    }

    @Test
    void remembersWhereAWordStood() {
        List<Word> words = Tokenizer.words("😡 te  laat!");

        assertThat(words.get(2).start()).isEqualTo(7);
        assertThat(words.get(2).end()).isEqualTo(11);
    }

    private static List<String> forms(String text) {
        return Tokenizer.words(text).stream().map(Word::form).toList();
    }
}
