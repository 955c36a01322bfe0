package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.knelpunt.contract.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    /** A Wednesday. */
    private static final LocalDate WRITTEN_ON = LocalDate.of(2024, 5, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            mijn bestelling 884512 is nooit aangekomen          | 884512
            BESTELNUMMER: 5551234 klopt niet                    | 5551234
            bestelnr.AB90017 graag nakijken                     | AB90017
            ordernr 20241234 staat op geleverd                  | 20241234
            mijn orderid is KX-99812                            | KX-99812
            Order Number 402-1234567-1234567 cancelled          | 402-1234567-1234567
            where is 402-1234567-1234567                        | 402-1234567-1234567
            al 2x gemaild over NL-2024-00123                    | NL-2024-00123
            my order no. OD1234567890 is lost                   | OD1234567890
            status of OD1234567890?                             | OD1234567890
            gaat over #PK77Q1 dus                               | PK77Q1
            (bestelnummer #Zomer5) was koud                     | Zomer5
            order nr. 1234 5678 9012 aub terugbellen            | 123456789012
            pakketnummer 3SABCD0123456 is zoek                  | 3SABCD0123456
            factuurnummer F2024-0815 klopt niet                 | F2024-0815
            Bestellung 778812 kam nicht an                      | 778812
            commande numéro 445566 jamais reçue                 | 445566
            """)
    void readsAnOrderNumber(String text, String value) {
        assertThat(found(text)).containsExactly("ORDER_NUMBER " + value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            niet gekomen. ordernr W-1001, € 25,50 | W-1001 | 25.50 EUR
            niet gekomen. bestelling 1001, € 25  | 1001   | 25.00 EUR
            niet gekomen. bestelling 1001 € 25,50 | 1001  | 25.50 EUR
            niet gekomen. ordernr W-1001, EUR 25 | W-1001 | 25.00 EUR
            """)
    void tellsAnOrderNumberFromTheSumBehindIt(String text, String number, String sum) {
        assertThat(found(text)).containsExactly("ORDER_NUMBER " + number, "AMOUNT " + sum);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ik betaalde € 12,50 voor niks                       | 12.50 EUR
            kreeg maar 12,50 euro trug                          | 12.50 EUR
            de bank kost €1.234,- bij jullie                    | 1234.00 EUR
            20euro kwijt                                        | 20.00 EUR
            heb 7€ fooi gegeven                                 | 7.00 EUR
            27,- voor een lauwe pizza                           | 27.00 EUR
            EUR 15 afgeschreven                                 | 15.00 EUR
            they charged £9.99 twice                            | 9.99 GBP
            still waiting for my $20                            | 20.00 USD
            paid Rs. 499 for this                               | 499.00 INR
            cost me ₹1,29,900                                   | 129900.00 INR
            500 rupees gone                                     | 500.00 INR
            bezorgkosten waren 3,95                             | 3.95 EUR
            ineens 2.50 extra bij de deur                       | 2.50 EUR
            a fee of 4.95 at checkout                           | 4.95 EUR
            € 0,5 korting                                       | 0.50 EUR
            """)
    void readsAnAmount(String text, String value) {
        assertThat(found(text)).containsExactly("AMOUNT " + value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            besteld 12-05-2024                                  | 2024-05-12
            Besteld op 12/5/24.Nog niks                         | 2024-05-12
            bestelling 12-05-2024 kwam koud                     | 2024-05-12
            sinds 24-03-'19 klant                               | 2019-03-24
            ordered 05/25/2023 here                             | 2023-05-25
            am 12.04.2024 gekauft                               | 2024-04-12
            on 2024-05-12 I called                              | 2024-05-12
            op 12-5 gebeld                                      | 2024-05-12
            12 mei besteld                                      | 2024-05-12
            op 20 mei besteld                                   | 2023-05-20
            12 mei 2022 al gemeld                               | 2022-05-12
            op 3e maart gekocht                                 | 2024-03-03
            Zondag 28 apr 2,5 uur gewacht                       | 2024-04-28
            I ordered May 12th and nothing                      | 2024-05-12
            on September 3 I called                             | 2023-09-03
            bought on the 12th of March                         | 2024-03-12
            on 29 februari gebeld                               | 2024-02-29
            le 12 mai rien                                      | 2024-05-12
            GISTEREN weer niks                                  | 2024-05-14
            eergistern en eergisteren                           | 2024-05-13
            vorige week dinsdag was het koud                    | 2024-05-07
            woensdag vorige week niemand gezien                 | 2024-05-08
            afgelopen maandag geen eten                         | 2024-05-13
            afgelopen woensdag geen eten                        | 2024-05-08
            cold food last Monday                               | 2024-05-13
            nothing came the day before yesterday               | 2024-05-13
            afgelopen maandag 6 mei gebeld                      | 2024-05-06
            """)
    void readsADate(String text, String value) {
        assertThat(found(text)).containsExactly("DATE " + value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            zou om 18.30 geleverd worden                        | 18:30
            zou om 18u30 komen en er kwam niemand               | 18:30
            het eten zou om 7 uur s avonds komen                | 19:00
            zou om 6 uur er zijn                                | 18:00
            beloofd binnen 3 werkdagen                          | P3D
            verwachte levertijd 45 min                          | PT45M
            De levertijd was volgens de site: 45 min per rit    | PT45M
            er stond 60 minuten                                 | PT1H
            er stond dat het een half uur zou duren             | PT30M
            levertijd 1 uur en 40 minuten                       | PT1H40M
            beloofd tussen 3 en 5 werkdagen                     | P5D
            aangegeven 30-45 min                                | PT45M
            would arrive between 5 and 7 pm                     | 17:00/19:00
            should come between 11 and 1 pm                     | 11:00/13:00
            zou tussen 14 en 16 uur bezorgd worden              | 14:00/16:00
            zou 17:00 - 19:00 komen                             | 17:00/19:00
            supposed to be here at 5:30 p.m.                    | 17:30
            promised by Friday                                  | 2024-05-10
            within 2 days                                       | P2D
            zou vrijdag komen                                   | 2024-05-10
            zou komende vrijdag komen                           | 2024-05-17
            expected 20 May                                     | 2024-05-20
            toegezegd voor 18-05-2024                           | 2024-05-18
            innerhalb von 3 Tagen                               | P3D
            """)
    void readsAPromise(String text, String value) {
        assertThat(found(text)).containsExactly("PROMISED_TIME " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samsung QE55Q80 en WH-1000XM4 gekocht",
                "iPhone 13 Pro van 128GB",
                "maat 42/44 of 38-40",
                "huisnummer 12-14, postcode 1234 AB",
                "3/5 voor de service, eten 10/10",
                "jullie zijn 24/7 bereikbaar, dacht ik op 24/7",
                "pakket 06-12345678",
                "bestelling 0612345678",
                "bel me op 06 12345678 of +31 6 12345678",
                "order 1234 AB",
                "factuur 2024 kreeg ik niet",
                "bestelling van 4 pizza's en 2 cola",
                "bestelling 1000 gram gehakt",
                "bestelling 500gram te weinig",
                "IBAN NL91ABNA0417164300",
                "bestelling NL91ABNA0417164300",
                "31-02-2024 of 30-02-24",
                "elke maandag en dinsdag open",
                "in april 2 keer gebeld",
                "2 mars en 1 cola",
                "2 may be too few",
                "de plank is 3,95 lang en 4,50 meter breed",
                "om 18.30 extra betaald",
                "45 minuten gewacht, kwam om 20.15",
                "binnen 20 minuten bezorgd, prima",
                "later dan verwacht, 20 minuten",
                "zou komen maar was 20 minuten te laat",
                "levertijd kwam om 19.30 uit",
                "op de dag van vandaag",
                "versie 1.2.3.4 en 10.0.1",
                "het was &#8217;",
                "https://winkel.example/order/12345678?d=2024-05-12",
                "jan-2024-001234@voorbeeld.nl"
            })
    void takesNothingElseForAFact(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void tellsThePromisedTimeFromTheOneThatWasKept() {
        assertThat(
                        found(
                                "Bestelling 884512 van gisteren zou tussen 17.00 en 18.00 uur komen maar kwam om 20.15, € 5 terug?"))
                .containsExactly(
                        "ORDER_NUMBER 884512", "DATE 2024-05-14", "PROMISED_TIME 17:00/18:00", "AMOUNT 5.00 EUR");
    }

    @Test
    void expectsAPromisedDayInTheNearestYear() {
        assertThat(Findings.in("verwacht 3 januari", LocalDate.of(2023, 12, 28)))
                .extracting(Finding::value)
                .containsExactly("2024-01-03");
    }

    @Test
    void tellsWhereItStands() {
        String text = "😡 bezorgd voor € 12,50 e\u0301n bestelnr: 998877!";

        assertThat(Findings.in(text, WRITTEN_ON))
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .containsExactly("€ 12,50", "998877");
    }

    private static List<String> found(String text) {
        return Findings.in(text, WRITTEN_ON).stream()
                .map(finding -> finding.kind() + " " + finding.value())
                .toList();
    }
}
