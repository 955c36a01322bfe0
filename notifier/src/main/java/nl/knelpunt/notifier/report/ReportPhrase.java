package nl.knelpunt.notifier.report;

import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.notifier.Language;

/** Every sentence and word of a report, in each language. */
enum ReportPhrase {
    TITLE("Dagrapport %s", "Daily report %s"),
    SUBJECT("Dagrapport %s, %s: %s", "Daily report %s, %s: %s"),
    LEAD("%s, en de nacht tot %s.", "%s, and the night until %s."),
    DAY("EEEE d MMMM yyyy", "EEEE d MMMM yyyy"),
    SHORT_DAY("EEEE d MMMM", "EEEE d MMMM"),
    BAR_DAY("EE d MMM", "EE d MMM"),
    MOMENT("EE d MMM HH:mm", "EE d MMM HH:mm"),

    COMPLAINTS("Klachten", "Complaints"),
    PROBLEM_REPORTS("Storingen", "Problem reports"),
    QUESTIONS("Vragen", "Questions"),
    PRAISE("Complimenten", "Compliments"),
    COMPLAINT_ONE("%s klacht", "%s complaint"),
    COMPLAINT_MORE("%s klachten", "%s complaints"),
    REPORT_ONE("%s storingsmelding", "%s problem report"),
    REPORT_MORE("%s storingsmeldingen", "%s problem reports"),
    QUESTION_ONE("%s vraag", "%s question"),
    QUESTION_MORE("%s vragen", "%s questions"),
    PRAISE_ONE("%s compliment", "%s compliment"),
    PRAISE_MORE("%s complimenten", "%s compliments"),
    OTHER_ONE("%s ander bericht", "%s other message"),
    OTHER_MORE("%s andere berichten", "%s other messages"),
    AND("%s en %s", "%s and %s"),
    NOTHING("geen klachten", "no complaints"),

    SAME("gelijk", "the same"),
    COMPARED("Het verschil is met %s.", "The difference is with %s."),
    NO_COMPARISON("Geen vergelijking: van %s is niet alles bekend.", "No comparison: not all is known of %s."),
    QUIET("Gisteren schreef niemand over een probleem. Mooi zo!", "Nobody wrote about a problem yesterday. Well done!"),
    NIGHT("In de nacht tot %s: %s.", "In the night until %s: %s."),
    QUIET_NIGHT("In de nacht kwam er niets bij.", "Nothing came in the night."),

    OVERDUE("Langer dan beloofd", "Longer than promised"),
    OVERDUE_ONE("Eén klant wacht langer dan beloofd.", "One customer has waited longer than promised."),
    OVERDUE_MORE("%s klanten wachten langer dan beloofd.", "%s customers have waited longer than promised."),
    PROMISED("Beloofd voor %s door %s", "Promised by %s, by %s"),
    ORDER("Bestelling %s", "Order %s"),
    REFERENCE("Kenmerk %s", "Reference %s"),
    WRITTEN("Geschreven %s", "Written %s"),
    BEFORE("Geschreven meer dan %d dagen geleden", "Written more than %d days ago"),
    OPEN_ONE("Eén klant wacht op antwoord, sinds %s: %s, %s.", "One customer waits for an answer, since %s: %s, %s."),
    OPEN_MORE(
            "%s klanten wachten op antwoord, de langste sinds %s: %s, %s.",
            "%s customers wait for an answer, the longest since %s: %s, %s."),

    CELLS("Waar het misging", "Where it went wrong"),
    OF_WHICH("waarvan %s", "of which %s"),
    AT_NIGHT("in de nacht nog %s", "%s more in the night"),
    YESTERDAY("gisteren", "yesterday"),
    DEPARTMENTS("Per afdeling", "By department"),
    DAYS("Dag voor dag", "Day by day"),
    WRITTEN_A_DAY("klachten, storingen en vragen", "complaints, problem reports and questions"),
    MORE("en nog %s", "and %s more"),

    BOTTLENECK("Knelpunt van de week", "Bottleneck of the week"),
    STANDS_OUT(
            "%s: %s in zeven dagen, de week ervoor %s. Dat is meer dan toeval.",
            "%s: %s in seven days, %s the week before. That is more than chance."),
    NOTHING_STANDS_OUT(
            "Er springt niets uit ten opzichte van de week ervoor.", "Nothing stands out beside the week before."),

    SOLVED("Opgelost", "Solved"),
    CAUSE("Oorzaak: %s", "Cause: %s"),
    NO_CAUSE("Oorzaak niet genoemd", "No cause told"),
    PREVENTION("Voortaan: %s", "From now on: %s"),
    BY("Door %s", "By %s"),

    BOUNCES("Niet van ons", "Not ours"),
    BOUNCE("van %s naar %s", "from %s to %s"),
    HELD_BACK("Ingehouden meldingen", "Alerts held back"),
    HELD_NO_PROBLEM("zonder probleem in de tekst", "without a problem in the text"),
    HELD_NO_RECEIVER("de afdeling heeft geen ontvanger", "the department has no receiver"),
    HELD_PROBLEM("deel van een knelpunt dat al gemeld is", "part of a bottleneck that was alerted"),
    HELD_WAITING("wacht nog", "waits still"),
    HELD_SILENCED("in een stilte waar iemand om vroeg", "in a silence that somebody asked for"),
    HELD_FOLDED("alleen geteld in een melding die vol was", "only counted in an alert that was full"),
    HELD_PRAISE("complimenten, zie onder", "compliments, see below"),
    UNOWNED("Van niemand", "Nobody's"),
    UNHEARD("%s (%s heeft geen ontvanger)", "%s (%s has no receiver)"),
    SILENCES("Stiltes die iets tegenhielden", "Silences that held something back"),
    SILENCE_HELD_ONE("%s klacht niet gemeld", "%s complaint not alerted"),
    SILENCE_HELD_MORE("%s klachten niet gemeld", "%s complaints not alerted"),
    SILENCE_UNTIL("Tot %s, gevraagd door %s", "Until %s, asked for by %s"),
    SILENCE_WHY("Reden: %s", "Reason: %s"),

    PRAISED("Complimenten", "Compliments"),
    PRAISED_PERSON("%s – voor %s", "%s – for %s"),
    WITHOUT_STEP("Algemeen", "In general"),

    ANSWERS_TITLE("Antwoord vóór %s – %s", "Answers by %s – %s"),
    ANSWERS_SUBJECT("Antwoord vóór %s – %s: %s van %s (%s)", "Answers by %s – %s: %s of %s (%s)"),
    ANSWERS_LEAD(
            "Wie op %s schreef, hoort vandaag vóór %s antwoord te hebben.",
            "Whoever wrote on %s should have an answer today by %s."),
    ANSWERED("hebben antwoord", "have an answer"),
    WAITING("wachten nog", "still wait"),
    SHARE("van wie schreef", "of those who wrote"),
    ALL_ANSWERED(
            "Iedereen die gisteren schreef, heeft antwoord. Mooi zo!",
            "Everyone who wrote yesterday has an answer. Well done!"),
    NOBODY_WROTE("Gisteren schreef niemand. Mooi zo!", "Nobody wrote yesterday. Well done!"),
    WRITTEN_THEN("%s · %s", "%s · %s"),
    STILL_WAIT("Wie nog wacht", "Who still waits"),
    WAIT_AT("%s: wie nog wacht", "%s: who still waits"),

    FOOTER("Verstuurd door Knelpunt namens %s.", "Sent by Knelpunt on behalf of %s.");

    private final String dutch;
    private final String english;

    ReportPhrase(String dutch, String english) {
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

    static ReportPhrase why(HeldBack.Reason reason) {
        return switch (reason) {
            case PRAISE -> HELD_PRAISE;
            case NO_PROBLEM -> HELD_NO_PROBLEM;
            case NO_RECEIVER -> HELD_NO_RECEIVER;
            case PART_OF_PROBLEM -> HELD_PROBLEM;
            case WAITING -> HELD_WAITING;
            case SILENCED -> HELD_SILENCED;
            case FOLDED -> HELD_FOLDED;
        };
    }
}
