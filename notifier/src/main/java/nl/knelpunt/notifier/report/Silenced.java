package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.SilenceMade;

/**
 * A silence that held something back.
 *
 * @param match what it holds back
 * @param why in the words of who asked for it
 * @param by who did
 * @param until its end
 * @param complaints how many it held back yesterday and in the night
 */
public record Silenced(
        String silenceId, List<SilenceMade.Labelled> match, String why, String by, Instant until, long complaints) {
    static Silenced of(SilenceMade silence, long complaints) {
        return new Silenced(
                silence.silenceId(), silence.match(), silence.why(), silence.by(), silence.until(), complaints);
    }
}
