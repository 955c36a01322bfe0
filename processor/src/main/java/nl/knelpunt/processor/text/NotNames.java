package nl.knelpunt.processor.text;

import java.util.Set;

/** Words with one of which a name is a shop's, a dish's or a place's, or none at all. */
final class NotNames {
    private static final Set<String> WORDS = Set.of("""
            a aan action adidas all allemaal allen alles almere also amazon amsterdam and antwerpen apple arnhem bakkery
            bangalore bar belgie blokker bluedart breda brussel budbee burger burgers but bv cafe cafetaria chennai chicken
            customer daniels de delft delhi delhivery dhl dit dominos doner dpd echt een eethuis eindhoven ekart en enschede
            etos express febo fedex food fooi for from gamma gent geweldig gisteren gls god goed good google great grill
            groningen haarlem had he heeft heel hema hermes het heyn house hy iedereen ik ikea india is it jones jullie
            jumbo kebab kebap kerst king klantenservice kruidvat kwam leiden london ltd lunchroom maar maastricht mcdonalds
            meesho met mumbai my myntra nederland nice nike nv nymegen online ook our palace philips pizza pizzeria postnl
            praxis restaurant ristorante rotterdam samsung service she shop sinterklaas snackbar snapdeal so sony starbucks
            store subway super support sushi team the they this thuis tilburg to toko top trattoria trunkrs ups utrecht van
            vandaag very voor was wat we webshop winkel with wok you your ze zwolle zy
            """.strip().split("\\s+", -1));

    private NotNames() {}

    /** @param form in the form of {@link Word#form} */
    static boolean contains(String form) {
        return WORDS.contains(form);
    }
}
