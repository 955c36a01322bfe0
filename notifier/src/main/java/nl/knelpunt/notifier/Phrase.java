package nl.knelpunt.notifier;

import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Kind;

/** Every sentence and word of an alert, in each language. */
enum Phrase {
    COMPLAINT("Klacht", "Complaint"),
    PROBLEM_REPORT("Storingsmelding", "Problem report"),
    QUESTION("Vraag", "Question"),
    PRAISE("Compliment", "Compliment"),
    OTHER("Bericht", "Message"),
    COMPLAINTS("%d klachten", "%d complaints"),
    PROBLEM_REPORTS("%d storingsmeldingen", "%d problem reports"),
    QUESTIONS("%d vragen", "%d questions"),
    PRAISES("%d complimenten", "%d compliments"),
    MESSAGES("%d berichten van klanten", "%d customer messages"),

    ABOUT_ORDER("%s over bestelling %s", "%s about order %s"),
    WITHOUT_ORDER("%s zonder bestelnummer", "%s without an order number"),
    SUBJECT("%s (bestelling %s)", "%s (order %s)"),
    MOSTLY("%s, vooral %s (%d)", "%s, mostly %s (%d)"),

    UNCLEAR("Onduidelijk waar het misging", "Unclear where it went wrong"),
    NO_STEP("Geen knelpunt gevonden", "No bottleneck found"),
    PLEASE_LOOK(
            "Knelpunt weet niet waar dit thuishoort. Wil iemand het lezen en doorgeven aan de juiste afdeling?",
            "Knelpunt cannot tell where this belongs. Could someone read it and pass it on to the right department?"),
    URGENT("Dringend: %s", "Urgent: %s"),
    WHY_URGENT(
            "Dringend: dit kan over iemands veiligheid gaan. Wil iemand hier nu naar kijken?",
            "Urgent: this may be about somebody's safety. Could someone look at it now?"),
    DO_DELAY(
            "Zoek op waar het op wacht, en laat de klant weten wanneer het komt.",
            "Look up what it waits for, and tell the customer when it will come."),
    DO_ATTITUDE(
            "Ga na wat er gebeurd is, en laat de klant horen wat u ervan vindt. Excuses mogen.",
            "Find out what happened, and tell the customer what you make of it. An apology may be in order."),
    DO_ERROR(
            "Ga na wat er misging, herstel het, en laat de klant weten hoe en wanneer.",
            "Find out what went wrong, put it right, and tell the customer how and when."),
    DO_QUALITY(
            "Bied de klant een oplossing, en ga na of er meer exemplaren zo zijn.",
            "Offer the customer a remedy, and see whether more items are like this."),
    DO_INFORMATION(
            "Geef de klant de juiste informatie, en verbeter de plek waar die ontbrak of niet klopte.",
            "Give the customer the right information, and mend the place where it was missing or wrong."),
    DO_BROKEN_PROMISE(
            "Laat de klant weten wat er van de toezegging komt, en wanneer.",
            "Tell the customer what will come of the promise, and when."),
    DO_COST(
            "Reken het bedrag na. Leg het de klant uit, of zet het recht.",
            "Check the amount. Explain it to the customer, or put it right."),
    DO_AVAILABILITY(
            "Laat de klant weten wanneer het er weer is, of wat er wel kan.",
            "Tell the customer when it will be there again, or what can be had instead."),
    DO_ANSWER(
            "Ga na wat er aan de hand is, en laat de klant weten wat u eraan doet.",
            "Find out what is the matter, and tell the customer what you will do about it."),
    DO_MEND(
            "Ga na of meer klanten hier last van hebben, herstel het, en laat de klant weten wanneer het weer werkt.",
            "See whether it troubles more customers, mend it, and tell the customer when it will work again."),
    DO_REPLY("Beantwoord de vraag van de klant.", "Answer the customer's question."),
    DO_READ(
            "Lees het bericht, en antwoord de klant als dat nodig is.",
            "Read the message, and answer the customer if that is needed."),
    ASK_FOR_ORDER(
            "Er staat geen bestelnummer bij: vraag dat zo nodig aan de klant.",
            "There is no order number with it: ask the customer for it if you need it."),
    ALSO_TOLD("Ook gemeld aan", "Also told"),
    ALSO_TOLD_ALL("Geheel of deels ook gemeld aan: %s.", "All or part of it was also told to: %s."),

    ALMOST_CERTAIN("vrijwel zeker (%s)", "almost certain (%s)"),
    FAIRLY_CERTAIN("vrij zeker (%s)", "fairly certain (%s)"),
    LIKELY("waarschijnlijk, niet zeker (%s)", "likely, not certain (%s)"),
    UNCERTAIN("onzeker (%s), lees het even na", "uncertain (%s), please read it through"),

    MOMENT("EEEE d MMMM yyyy 'om' HH:mm", "EEEE d MMMM yyyy 'at' HH:mm"),
    DAY("EEEE d MMMM yyyy", "EEEE d MMMM yyyy"),
    SHORT_MOMENT("d MMM HH:mm", "d MMM HH:mm"),
    WRITTEN_AT("Geschreven op %s om %s.", "Written on %s at %s."),
    WRITTEN_ON("Geschreven op %s, tussen %s en %s.", "Written on %s, between %s and %s."),
    WRITTEN_BETWEEN("Geschreven tussen %s en %s.", "Written between %s and %s."),

    MENTIONS("Klant noemt %s; %s.", "Customer mentions %s; %s."),
    MENTIONS_NO_STEP("Klant noemt geen stap; %s.", "Customer names no step; %s."),
    TAKES("%s duurt al %s (gewoonlijk %s)", "%s has taken %s so far (usually %s)"),
    TOOK("%s duurde %s (gewoonlijk %s)", "%s took %s (usually %s)"),
    PROMISED("%s, beloofd was uiterlijk %s", "%s, promised by %s"),
    PROMISE_BROKEN("Beloofd was uiterlijk %s.", "It was promised by %s."),
    FROM_LOAD("Dat komt grotendeels door drukte.", "Most of that is for being busy."),
    FROM_PROCESS(
            "Dat komt niet door drukte: zo gaat het ook als het rustig is.",
            "It is not for being busy: it is so when it is quiet, too."),
    WAS_DELIVERED_AT(
            "Klant schrijft dat de bestelling er niet is; volgens de gegevens is die op %s bezorgd. Graag nakijken.",
            "Customer writes that the order has not come; the data say that it was delivered on %s. Please check."),
    WAS_DELIVERED(
            "Klant schrijft dat de bestelling er niet is; volgens de gegevens is die bezorgd. Graag nakijken.",
            "Customer writes that the order has not come; the data say that it was delivered. Please check."),
    CONTRADICTION(
            "Wat de klant schrijft en wat de gegevens van de bestelling zeggen, kan niet allebei kloppen. Graag nakijken.",
            "What the customer writes and what the order's data say cannot both be right. Please check."),
    MOVED("Eerder gemeld aan %s.", "Alerted to %s before."),

    NO_MINUTE("minder dan een minuut", "less than a minute"),
    MINUTE("%d minuut", "%d minute"),
    MINUTES("%d minuten", "%d minutes"),
    HOUR("%d uur", "%d hour"),
    HOURS("%d uur", "%d hours"),
    DAYS_ONE("%d dag", "%d day"),
    DAYS("%d dagen", "%d days"),
    BOTH("%s en %s", "%s and %s"),

    PROBLEM_NEW("Nieuw knelpunt – %s", "New bottleneck – %s"),
    PROBLEM_GROWS("Knelpunt houdt aan – %s", "Bottleneck goes on – %s"),
    PROBLEM_OVER("Knelpunt voorbij – %s", "Bottleneck is over – %s"),
    PROBLEM_SEEN(
            "%d klachten sinds %s, waar er %s te verwachten waren: %s keer zoveel.",
            "%d complaints since %s, where %s were to be expected: %s times as many."),
    PROBLEM_SEEN_FOR_NONE(
            "%d klachten sinds %s, waar er vrijwel geen te verwachten waren.",
            "%d complaints since %s, where hardly any were to be expected."),
    PROBLEM_REQUEST(
            "Wil iemand de gemeenschappelijke oorzaak zoeken?", "Could someone look for what they have in common?"),
    PROBLEM_REQUEST_AT("Wil iemand de oorzaak zoeken bij %s?", "Could someone look for the cause at %s?"),
    PROBLEM_OVER_REQUEST(
            "Is de oorzaak bekend? Leg die dan vast, met wat voorkomt dat het weer gebeurt.",
            "Is the cause known? Then write it down, with what keeps it from happening again."),
    PROBLEM_HOLDS("%d klachten hierover ingehouden.", "%d complaints about this held back."),
    PROBLEM_HOLDS_ONE("%d klacht hierover ingehouden.", "%d complaint about this held back."),
    PROBLEM_FROM_NOW(
            "Klachten die hierbij horen worden niet los gemeld, behalve ernstige. Een volgend bericht komt hooguit elk uur,"
                    + " of als het verdubbelt of voorbij is.",
            "Complaints that belong to it raise no alert of their own, except grave ones. News of it comes at most every hour,"
                    + " or when it has doubled or is over."),
    PROBLEM_AFTER("Nieuwe klachten worden weer los gemeld.", "New complaints raise alerts of their own again."),
    CARRIER("vervoerder %s", "carrier %s"),
    WAREHOUSE("magazijn %s", "warehouse %s"),
    PRODUCT_GROUP("productgroep %s", "product group %s"),
    REGION("regio %s", "region %s"),
    WHERE("Waar", "Where"),
    WHAT("Wat", "What"),
    ABOVE_ALL("Vooral bij", "Mostly at"),
    SINCE("Sinds", "Since"),
    ORDERS("Bestellingen", "Orders"),
    UNTIL("Tot", "Until"),

    REMINDER("Herinnering: %s", "Reminder: %s"),
    ESCALATED("Onbeantwoord: %s", "Unanswered: %s"),
    UNANSWERED("NIEMAND ANTWOORDT: %s", "NOBODY ANSWERS: %s"),
    PROMISE_PASSED("Toezegging verlopen: %s", "Promised time passed: %s"),
    WHY_REMINDER("Hierop is nog niet gereageerd.", "Nobody has answered this yet."),
    WHY_ESCALATED(
            "Wie dit het eerst kreeg heeft niet op tijd gereageerd; daarom krijgt u het.",
            "Those who heard first did not answer in time; that is why you hear of it."),
    WHY_UNANSWERED(
            "Niemand heeft op tijd gereageerd, ook niet wie daarna is gewaarschuwd. Hierna waarschuwt Knelpunt niemand meer.",
            "Nobody answered in time, nor did those who were told after that. After this Knelpunt tells nobody else."),
    WHY_PROMISE_PASSED(
            "De tijd waarop dit klaar zou zijn is voorbij.", "The time by which this was to be done has passed."),
    MORE("En nog %d andere, die hier niet bij staan.", "And %d more, which are not listed here."),
    ONE_MORE("En nog 1 andere, die hier niet bij staat.", "And 1 more, which is not listed here."),

    ANSWER_TAKEN("Wij pakken dit op", "We take it"),
    ANSWER_ANSWERED("De klant heeft antwoord", "The customer has an answer"),
    ANSWER_ALL_ANSWERED("De klanten hebben antwoord", "The customers have an answer"),
    ANSWER_SOLVED("Opgelost", "Solved"),
    ANSWER_NOT_OURS("Niet van ons", "Not ours"),

    FORM_NAME("Uw naam", "Your name"),
    FORM_NAME_NEEDED("Vul uw naam in, in hoogstens 200 tekens.", "Fill in your name, in at most 200 characters."),
    FORM_UNTIL("Wanneer is het klaar?", "When will it be done?"),
    FORM_DATE("Datum", "Date"),
    FORM_TIME("Tijd", "Time"),
    FORM_UNTIL_HINT(
            "Gaat die tijd voorbij zonder nader bericht, dan volgt een herinnering.",
            "If that time passes without further word, a reminder follows."),
    FORM_TIME_NEEDED("Kies een datum en een tijd.", "Choose a date and a time."),
    FORM_TIME_PAST("Kies een tijd die nog moet komen.", "Choose a time that is yet to come."),
    FORM_TIME_TOO_FAR("Kies een tijd binnen 60 dagen.", "Choose a time within 60 days."),
    FORM_CAUSE("Wat was de oorzaak?", "What was the cause?"),
    FORM_PREVENTION("Wat voorkomt dat het weer gebeurt?", "What keeps it from happening again?"),
    FORM_SOLVED_HINT(
            "Eén regel is genoeg. Oorzaak en maatregel komen in het dagrapport.",
            "One line will do. Cause and remedy go into the daily report."),
    FORM_LINE_NEEDED("Vul dit in, in hoogstens 200 tekens.", "Fill this in, in at most 200 characters."),
    FORM_STEP("Waar hoort het wel thuis?", "Where does it belong?"),
    FORM_STEP_NONE("Kies…", "Choose…"),
    FORM_STEP_NEEDED("Kies waar het thuishoort.", "Choose where it belongs."),
    FORM_CONFIRM("Bevestigen", "Confirm"),
    FORM_MENDED(
            "Er klopt nog iets niet; er is nog niets genoteerd.", "Something is amiss; nothing has been noted yet."),

    PAGE_NOTED("Genoteerd", "Noted"),
    PAGE_TAKEN(
            "%s heeft het klaar op %s. Gaat die tijd voorbij zonder nader bericht, dan volgt een herinnering.",
            "%s will have it done by %s. If that time passes without further word, a reminder follows."),
    PAGE_ANSWERED(
            "Hierover volgen geen herinneringen meer. Is ook de oorzaak verholpen? Meld het dan nog als opgelost.",
            "No more reminders will follow. Has the cause been mended as well? Then also report it as solved."),
    PAGE_SOLVED(
            "Hierover volgen geen herinneringen meer. Oorzaak en maatregel komen in het dagrapport.",
            "No more reminders will follow. Cause and remedy go into the daily report."),
    PAGE_NOT_OURS("%s krijgt hiervan nu een melding.", "%s will be alerted of it now."),
    PAGE_CLOSE("U kunt deze pagina sluiten.", "You can close this page."),
    PAGE_EARLIER("“%s”, door %s op %s", "“%s”, by %s on %s"),
    PAGE_PROMISED("Beloofd: klaar op %s.", "Promised: done by %s."),
    PAGE_RENEW(
            "Wordt het eerder of later? Kies hieronder een nieuwe tijd; die komt in de plaats van de vorige.",
            "Will it be sooner or later? Choose a new time below; it takes the place of the last one."),
    PAGE_EARLIER_TITLE("Eerder genoteerd", "Noted before"),
    PAGE_ALREADY("Al genoteerd door %s op %s.", "Noted already by %s on %s."),
    PAGE_SOLVED_ALREADY("Dit is al opgelost: genoteerd door %s op %s.", "This is solved already: noted by %s on %s."),
    PAGE_UNCHANGED("Er is niets veranderd.", "Nothing has changed."),
    PAGE_MORE("en nog %d", "and %d more"),
    PAGE_WRONG("Deze link klopt niet.", "This link is not valid."),
    PAGE_EXPIRED(
            "Deze link is verlopen: links in meldingen werken 14 dagen.",
            "This link has expired: links in alerts work for 14 days."),
    PAGE_GONE("Deze melding wordt niet meer bewaard.", "This alert is no longer kept."),
    PAGE_UNREADABLE("Wat binnenkwam was niet te lezen.", "What came in could not be read."),
    PAGE_UNAVAILABLE(
            "Dat lukt nu even niet. Probeer het over een minuut opnieuw.",
            "That does not work right now. Please try again in a minute."),

    ORDER("Bestelling", "Order"),
    CUSTOMER("Klant", "Customer"),
    CUSTOMER_NUMBER("klantnummer %s", "customer number %s"),
    WRITTEN("Geschreven", "Written"),
    HOW_SURE("Hoe zeker", "How sure"),
    COULD_BE("Kan ook", "Could also be"),
    REFERENCE("Kenmerk", "Reference"),
    NOT_SHOWN("… en nog %d regels, die hier niet passen.", "… and %d more lines, for which there is no room here."),
    TEST("TEST van Knelpunt", "TEST by Knelpunt"),
    TEST_WORDS(
            "Dit is een proefbericht: er is niets aan de hand, en niemand hoeft iets te doen. Wie dit leest, krijgt ook de"
                    + " meldingen van Knelpunt voor deze ontvanger.",
            "This is a test: nothing is wrong, and nobody needs to do anything. Whoever reads this gets Knelpunt's alerts for"
                    + " this receiver, too."),
    FOOTER(
            "Verstuurd door Knelpunt namens %s, voor %s. Melding %s.",
            "Sent by Knelpunt on behalf of %s, for %s. Alert %s.");

    private final String dutch;
    private final String english;

    Phrase(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    String in(Language language, Object... details) {
        var phrase = switch (language) {
            case NL -> dutch;
            case EN -> english;
        };
        return details.length == 0 ? phrase : String.format(language.locale(), phrase, details);
    }

    static Phrase one(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> COMPLAINT;
            case PROBLEM_REPORT -> PROBLEM_REPORT;
            case QUESTION -> QUESTION;
            case PRAISE -> PRAISE;
            case OTHER -> OTHER;
        };
    }

    static Phrase several(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> COMPLAINTS;
            case PROBLEM_REPORT -> PROBLEM_REPORTS;
            case QUESTION -> QUESTIONS;
            case PRAISE -> PRAISES;
            case OTHER -> MESSAGES;
        };
    }

    /** @param severalCustomers whether it is an answer to others than one customer */
    static Phrase answer(Action action, boolean severalCustomers) {
        return switch (action) {
            case TAKEN, PROMISED -> ANSWER_TAKEN;
            case ANSWERED -> severalCustomers ? ANSWER_ALL_ANSWERED : ANSWER_ANSWERED;
            case SOLVED -> ANSWER_SOLVED;
            case NOT_OURS -> ANSWER_NOT_OURS;
        };
    }

    static Phrase sure(double confidence) {
        if (confidence >= 0.9) {
            return ALMOST_CERTAIN;
        }
        if (confidence >= 0.7) {
            return FAIRLY_CERTAIN;
        }
        return confidence >= 0.5 ? LIKELY : UNCERTAIN;
    }
}
