package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.knelpunt.contract.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bezorger Ahmed was super vriendelijk                     | Ahmed
            De bezorger, Ahmed, was super                            | Ahmed
            de chauffeur heette Youssef en was netjes                | Youssef
            koerier Bartjan heeft netjes gebeld                      | Bartjan
            geholpen door Sanne                                      | Sanne
            Top geholpen door Sanne Jansen van de helpdesk           | Sanne Jansen
            super geholpen door Pjotr van de klantenservice          | Pjotr
            dank aan Mohamed van de klantenservice                   | Mohamed
            Complimenten voor Kim!                                   | Kim
            complimenten aan Lotte de Vries, echt top                | Lotte de Vries
            bedankt Kim                                              | Kim
            thanks to Priya from support                             | Priya
            The delivery guy Tom was great                           | Tom
            driver named Raj, very polite                            | Raj
            spoke with Deepak and he fixed it                        | Deepak
            met mevrouw De Vries gesproken, top geholpen             | De Vries
            met mevrouw van der Berg gesproken, fijn                 | van der Berg
            dhr. Jansen heeft ons geweldig geholpen                  | Jansen
            Sanne van de klantenservice loste het meteen op          | Sanne
            Ahmed, de bezorger, was heel aardig                      | Ahmed
            😀 geholpen door Zoë, Kim en Ali                         | Zoë
            """)
    void isNamed(String text, String name) {
        Optional<Span> named = Person.named(text);

        assertThat(named.map(span -> text.substring(span.start(), span.end()))).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "top bezorgd, lekker en warm",
                "Bedankt Thuisbezorgd!",
                "geholpen door Coolblue",
                "dank aan Amazon voor de service",
                "Complimenten voor Bella Italia",
                "Complimenten voor Eethuis Zomerlust",
                "complimenten voor Anna's Pizzeria",
                "complimenten voor Ali Kebab",
                "dank aan Albert Heijn",
                "bezorger Fooi te geven kan ook",
                "Mr Chicken is lekker",
                "bij Man Fair altijd goed",
                "koerier PostNL was snel",
                "koerier DHL was snel",
                "medewerker Klantenservice was aardig",
                "bezorger was top. Amsterdam is blij",
                "onze bezorger Maandag was leuk",
                "complimenten voor April",
                "Top eten! Groeten mevrouw Jansen",
                "bezorger Ahmed was onbeschoft",
                "bezorger Ahmed was niet vriendelijk",
                "BEZORGER WAS TOP DANK AAN IEDEREEN",
                "Kim en ik hebben lekker gegeten",
                "voor mijn man Peter besteld, bij Bart de koffie gehaald"
            })
    void isNotGuessed(String text) {
        assertThat(Person.named(text)).isEmpty();
    }
}
