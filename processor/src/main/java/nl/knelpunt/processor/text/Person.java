package nl.knelpunt.processor.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.knelpunt.contract.Span;

/**
 * Finds the employee or courier whom a text of praise names. It is asked of praise only, and rather finds none than a wrong one:
 * shops, places and dishes have capitals too.
 */
final class Person {
    /** Whoever is called so is at work for the shop. */
    private static final Set<String> ROLES = Set.of(
            "bezorger",
            "bezorgster",
            "koerier",
            "chauffeur",
            "medewerker",
            "medewerkster",
            "servicemedewerker",
            "collega",
            "monteur",
            "verkoper",
            "verkoopster",
            "pakketbezorger",
            "postbode",
            "driver",
            "courier",
            "guy",
            "boy",
            "man",
            "lady",
            "agent",
            "executive",
            "rep",
            "representative",
            "employee",
            "colleague",
            "technician",
            "advisor",
            "fahrer",
            "mitarbeiter",
            "mitarbeiterin",
            "livreur",
            "jongen",
            "dame",
            "jongeman");

    /** Whoever these are called may be a guest; or it is half of a shop's name. */
    private static final Set<String> ANYONE =
            Set.of("guy", "boy", "man", "lady", "jongen", "dame", "jongeman", "agent");

    private static final Set<String> TITLES = Set.of(
            "mevrouw", "meneer", "mevr", "dhr", "mw", "mr", "mrs", "ms", "miss", "frau", "herr", "madame", "monsieur");

    /** What thanks someone or says who helped, by its last word and the one before. */
    private static final Set<String> HELP = Set.of(
            "geholpen door",
            "dank aan",
            "bedankt aan",
            "complimenten voor",
            "complimenten aan",
            "compliment voor",
            "compliment aan",
            "lof voor",
            "pluim voor",
            "hulde aan",
            "hulde voor",
            "dankzij de",
            "gesproken met",
            "contact met",
            "telefoon met",
            "chat met",
            "thanks to",
            "thank you",
            "kudos to",
            "credit to",
            "shoutout to",
            "out to",
            "helped by",
            "assisted by",
            "served by",
            "spoke to",
            "spoke with",
            "spoken to",
            "spoken with",
            "talked to",
            "dank je",
            "bediend door",
            "bezorgd door",
            "gebracht door",
            "delivered by",
            "dank an",
            "merci a");

    /** The same of one word: <em>bedankt Kim</em>. */
    private static final Set<String> THANKS =
            Set.of("bedankt", "dankjewel", "dankuwel", "dankzy", "thanks", "danke", "merci");

    private static final Set<String> DEPARTMENTS = Set.of(
            "klantenservice",
            "klantendienst",
            "helpdesk",
            "support",
            "service",
            "customer",
            "bezorging",
            "bezorgdienst",
            "team",
            "balie",
            "winkel",
            "afdeling",
            "chat",
            "telefoon",
            "retour",
            "verkoop",
            "technische",
            "sales",
            "care",
            "kundenservice");

    private static final Glance GLANCE =
            new Glance(List.of(union(ROLES, TITLES), helpers(), DEPARTMENTS, GivenNames.all()));

    private static final int ROLE = 2;
    private static final int HELPER = 4;
    private static final int DEPARTMENT = 8;
    private static final int GIVEN = 16;

    /** Before a title these tell that its bearer was met; without them, it may be how the customer signs. */
    private static final Set<String> MET = Set.of("met", "door", "aan", "voor", "with", "by", "to", "for", "dankzy");

    private final Passage passage;

    private Person(Passage passage) {
        this.passage = passage;
    }

    /** Where the first such name stands, without the title before it. */
    static Optional<Span> named(String text) {
        int seen = GLANCE.at(text);
        boolean helped = (seen & (HELPER | DEPARTMENT)) != 0;
        boolean possible = (seen & ROLE) != 0
                || (helped && (seen & GIVEN) != 0)
                || ((seen & HELPER) != 0 && (seen & DEPARTMENT) != 0);
        return possible ? new Person(Passage.of(text)).first() : Optional.empty();
    }

    private static Set<String> helpers() {
        Set<String> words = new HashSet<>(THANKS);
        HELP.forEach(phrase -> words.add(phrase.substring(0, phrase.indexOf(' '))));
        return words;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Optional<Span> first() {
        for (int word = 0; passage.has(word); word++) {
            int last = new PersonName(passage, word).last();
            if (last >= 0 && isPraised(word, last)) {
                return Optional.of(new Span(passage.start(word), passage.end(last)));
            }
        }
        return Optional.empty();
    }

    private boolean isPraised(int first, int last) {
        boolean given = GivenNames.contains(passage.form(first));
        boolean named = (followsTitle(first) && (isMet(first) || PersonName.isActing(passage, last)))
                || (followsRole(first) && (given || (!followsAnyone(first) && PersonName.goesOn(passage, last))))
                || ((followsHelp(first) || followsThanks(first)) && (given || isOfDepartment(last)))
                || (given && (isOfDepartment(last) || isInApposition(last)));
        return named && !Blame.isNear(passage, first);
    }

    private boolean followsTitle(int first) {
        String title = passage.form(first - 1);
        boolean ended = title.length() > 4 && passage.endsSentence(first - 1);
        return TITLES.contains(title) && !ended && passage.start(first) - passage.end(first - 1) <= 2;
    }

    private boolean isMet(int first) {
        return MET.contains(passage.form(first - 2)) && !passage.endsSentence(first - 2);
    }

    private boolean followsAnyone(int first) {
        return ANYONE.contains(passage.form(first - 1));
    }

    /** <em>Bezorger Ahmed</em>, <em>de bezorger heet Ahmed</em>. */
    private boolean followsRole(int first) {
        int role = first - 1;
        if (Set.of("heet", "heette", "genaamd", "named", "called").contains(passage.form(role))) {
            role--;
        }
        boolean pauses =
                passage.pausesAfter(role) && !(GivenNames.contains(passage.form(first)) && !passage.endsSentence(role));
        boolean own =
                passage.form(role - 1).equals("myn") || passage.form(role - 1).equals("my"); // a husband
        return ROLES.contains(passage.form(role)) && !pauses && !own;
    }

    private boolean followsHelp(int first) {
        return passage.has(first - 2)
                && !passage.pausesAfter(first - 1)
                && HELP.contains(passage.form(first - 2) + ' ' + passage.form(first - 1));
    }

    private boolean followsThanks(int first) {
        return THANKS.contains(passage.form(first - 1)) && !passage.endsSentence(first - 1);
    }

    /** <em>Van de klantenservice</em>, <em>from customer support</em>. */
    private boolean isOfDepartment(int last) {
        String link = passage.form(last + 1);
        if (passage.endsSentence(last)
                || !(link.equals("van") || link.equals("from") || link.equals("of") || link.equals("bij"))) {
            return false;
        }
        return DEPARTMENTS.contains(passage.form(last + 2)) || DEPARTMENTS.contains(passage.form(last + 3));
    }

    /** <em>Ahmed, de bezorger, was</em>; <em>Tom the driver</em>. */
    private boolean isInApposition(int last) {
        String article = passage.form(last + 1);
        boolean stands = Set.of("de", "onze", "jullie", "the", "our", "your", "der", "le")
                .contains(article);
        return stands
                && !passage.endsSentence(last)
                && (ROLES.contains(passage.form(last + 2)) || ROLES.contains(passage.form(last + 3)))
                && !passage.endsSentence(last + 1);
    }
}
