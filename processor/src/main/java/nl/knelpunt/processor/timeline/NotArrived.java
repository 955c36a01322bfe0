package nl.knelpunt.processor.timeline;

import java.util.regex.Pattern;

/** Whether a customer writes that the order is not there, in Dutch or English. */
final class NotArrived {
    private static final int UNICODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TELLS = Pattern.compile(
            "(?:\\b(?:nog |nog steeds |nog altijd )?\\b(?:niet|nooit|niets|niks) (?:\\w+ ){0,2}?"
                    + "(?:ontvangen|aangekomen|binnengekomen|geleverd|bezorgd|gekregen|gearriveerd|gehad)"
                    + "|\\b(?:nog steeds|nog altijd|nog) (?:niets|niks|geen (?:pakket|pakje|bestelling|levering))"
                    + "|\\bnog niet binnen|\\bwaar (?:blijft|is) (?:mijn|m'n|onze|het|de) (?:bestelling|pakket|pakje|order|zending)"
                    + "|(?:\\bnot|\\bnever|n't|n\u2019t) (?:yet )?(?:been )?(?:received?|arrived?|delivered|turned up|come|got(?:ten)?)"
                    + "|\\bwhere(?:'s|\u2019s| is) (?:my|our|the) (?:order|parcel|package|delivery)"
                    + "|\\b(?:no|without any) sign of (?:my|our|the) (?:order|parcel|package)|\\bstill nothing)\\b",
            UNICODE);

    /** What else may not have come: an answer, the money. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "\\b(?:geld|bedrag|terugbetaling|terugbetaald|betaling|restitutie|antwoord|reactie|bericht|mail|e-mail|bevestiging"
                    + "|factuur|code|label|retourlabel|credit|bon|refund|refunded|money|reply|answer|response|e-?mail|message"
                    + "|confirmation|invoice|voucher)\\b",
            UNICODE);

    /** How far around the words what they are of may stand. */
    private static final int AROUND = 40;

    private NotArrived() {}

    static boolean isToldIn(String text) {
        var told = TELLS.matcher(text);
        while (told.find()) {
            var around = text.substring(
                    Math.max(0, told.start() - AROUND), Math.min(text.length(), told.end() + AROUND / 2));
            if (!SOMETHING_ELSE.matcher(around).find()) {
                return true;
            }
        }
        return false;
    }
}
