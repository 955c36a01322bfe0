package nl.knelpunt.service.personal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import nl.knelpunt.service.personal.PersonalData.Kind;

/** Complaints with invented personal data in random spots and formats. */
final class PlantedText {
    /** What was planted, as it stands in the text. */
    record Planted(Kind kind, String written) {}

    private static final List<String> HARMLESS = List.of(
            "mijn pakket is niet gekomen",
            "bestelling 1029384756",
            "order #4021983",
            "€ 1.234,56 betaald",
            "op 12-05-2024 besteld",
            "sinds 2024-05-12",
            "om 18:45",
            "na 2,5 uur",
            "maat 38/40",
            "een iPhone 15",
            "de RTX 4070 Ti",
            "8,5/10",
            "ik heb 3 keer gebeld",
            "niemand neemt op",
            "het was koud",
            "van 09.00-17.30 open",
            "in 2024 is 12 keer",
            "😡",
            "barcode 8712345678906",
            "ordered at bol.com",
            "\n",
            "Groeten, Jan");

    private static final List<Function<Random, Planted>> PLANTS = List.of(
            random -> new Planted(Kind.EMAIL, email(random)),
            random -> new Planted(Kind.PHONE, phone(random)),
            random -> new Planted(Kind.IBAN, iban(random)),
            random -> new Planted(Kind.CARD, card(random)),
            random -> new Planted(Kind.ADDRESS, address(random)));

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Planted> planted = new ArrayList<>();

    private PlantedText(Random random) {
        this.random = random;
    }

    static PlantedText ofSeed(long seed) {
        PlantedText planted = new PlantedText(new Random(seed));
        for (int parts = 1 + planted.random.nextInt(12); parts > 0; parts--) {
            planted.harmless();
            if (planted.random.nextInt(3) == 0) {
                planted.plant();
            }
        }
        return planted;
    }

    static String harmlessOfSeed(long seed) {
        PlantedText planted = new PlantedText(new Random(seed));
        for (int parts = planted.random.nextInt(20); parts > 0; parts--) {
            planted.harmless();
        }
        return planted.text();
    }

    String text() {
        return text.toString();
    }

    List<Planted> planted() {
        return planted;
    }

    private void harmless() {
        text.append(any(random, HARMLESS)).append(any(random, List.of(". ", ", ", " - ", "! ", "\n")));
    }

    private void plant() {
        Planted plant = any(random, PLANTS).apply(random);
        planted.add(plant);
        text.append(plant.written()).append(any(random, List.of(", ", "\n", "! ", "; ", "? ")));
    }

    private static String email(Random random) {
        String name = any(random, List.of("jan", "Jan.de-Vries", "j_88", "o'neil", "a.b+shop", "MARIE", "jürgen"));
        String at = any(random, List.of("@", "@", "@", " (at) ", "[at]", " @ ", " apenstaartje "));
        String dot = at.equals("@") ? "." : any(random, List.of(".", " punt ", "(dot)", " [punt] "));
        return name
                + at
                + any(random, List.of("voorbeeld", "mail.example", "Winkel-Test"))
                + dot
                + any(random, List.of("nl", "com", "be", "org"));
    }

    private static String phone(Random random) {
        return filled(
                random,
                any(
                        random,
                        List.of(
                                "06########",
                                "06 ## ## ## ##",
                                "06-#### ####",
                                "06.##.##.##.##",
                                "06 - ########",
                                "+31 6 ########",
                                "+316########",
                                "00316########",
                                "+31 (0)6-########",
                                "+31(0)6 ## ## ## ##",
                                "(0031) 6 ########",
                                "020-1######",
                                "(020) 1## ## ##",
                                "0182-1#####",
                                "0475/##.##.##",
                                "0475 ## ## ##",
                                "+32 475 ## ## ##",
                                "02 123 ## ##",
                                "+32 (0)2 123 ## ##",
                                "0171 #######",
                                "+49 171 #######",
                                "030/1#######",
                                "01 2# ## ## ##",
                                "+33 6 ## ## ## ##",
                                "+44 7700 ######",
                                "07700 9#####",
                                "020 7946 ####",
                                "+91 98### #####",
                                "98### #####",
                                "+1 (212) 555-####",
                                "212-555-####",
                                "+48 ### ### ###")));
    }

    private static String iban(Random random) {
        String country = any(random, List.of("NL", "BE", "DE", "FR", "GB"));
        String account = filled(
                random,
                switch (country) {
                    case "NL" -> "ABNA##########";
                    case "BE" -> "############";
                    case "DE" -> "##################";
                    case "FR" -> "##########00######M02##";
                    default -> "NWBK##############";
                });
        StringBuilder digits = new StringBuilder();
        (account + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        String iban = country + (check < 10 ? "0" : "") + check + account;
        String separator = any(random, List.of("", " ", "-", "."));
        String grouped = iban.replaceAll(".{4}(?=.)", "$0" + separator);
        return random.nextInt(3) == 0 ? grouped.toLowerCase(Locale.ROOT) : grouped;
    }

    private static String card(Random random) {
        boolean american = random.nextInt(4) == 0;
        String digits = filled(random, american ? "37############" : any(random, List.of("4", "51", "2221", "67")));
        while (digits.length() < 14 + (american ? 0 : 1)) {
            digits += random.nextInt(10);
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        String card = digits + (10 - sum % 10) % 10;
        String separator = any(random, List.of("", " ", "-"));
        return american
                ? card.substring(0, 4) + separator + card.substring(4, 10) + separator + card.substring(10)
                : card.replaceAll(".{4}(?=.)", "$0" + separator);
    }

    private static String address(Random random) {
        return filled(
                random,
                any(
                        random,
                        List.of(
                                "1### AB 1#",
                                "1###ab 1#-bis",
                                "2###XY, 1#a",
                                "3### BC nr. #",
                                "1###DE huisnummer 1#",
                                "Kerkstraat 1#, 1### AB Utrecht",
                                "Lange Dreef 1#a 1###AB Ede",
                                "Dorpsweg #\n1### CD Goes",
                                "Kerkstraat 5, 9### Gent",
                                "Stationslaan 1# bus #, 1### Brussel",
                                "postcode 1### AB, huisnummer 1#")));
    }

    private static String filled(Random random, String form) {
        StringBuilder filled = new StringBuilder(form);
        for (int i = 0; i < filled.length(); i++) {
            if (filled.charAt(i) == '#') {
                filled.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
        }
        return filled.toString();
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
