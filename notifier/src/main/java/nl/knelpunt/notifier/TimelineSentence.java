package nl.knelpunt.notifier;

import java.util.Locale;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.StretchReading;
import nl.knelpunt.contract.TimelineVerdict;
import nl.knelpunt.contract.TimelineVerdict.Promise;
import org.jspecify.annotations.Nullable;

/** What an order's timeline tells beside the customer's words, in a sentence or two. */
final class TimelineSentence {
    private static final String DELIVERED = "delivered";

    private final TimelineVerdict timeline;
    private final Wording wording;

    private TimelineSentence(TimelineVerdict timeline, Wording wording) {
        this.timeline = timeline;
        this.wording = wording;
    }

    /** @return null if it tells nothing */
    static @Nullable String of(AlertedComplaint complaint, Wording wording) {
        var timeline = complaint.timeline();
        return timeline == null ? null : new TimelineSentence(timeline, wording).sentence();
    }

    private @Nullable String sentence() {
        return switch (timeline.agreement()) {
            case SILENT -> null;
            case AGREES, TELLS_MORE -> lost(timeline.causing());
            case CONTRADICTS -> contradiction();
        };
    }

    private @Nullable String lost(@Nullable StretchReading cause) {
        if (cause == null) {
            return timeline.promise() == Promise.BROKEN && timeline.promisedBy() != null
                    ? wording.say(Phrase.PROMISE_BROKEN, wording.at(Phrase.SHORT_MOMENT, timeline.promisedBy()))
                    : null;
        }
        var time = time(cause);
        var told = timeline.agreement() == TimelineVerdict.Agreement.AGREES
                ? capital(time) + "."
                : wording.journey().step(timeline.textStep()).isPresent()
                        ? wording.say(Phrase.MENTIONS, named(timeline.textStep()), time)
                        : wording.say(Phrase.MENTIONS_NO_STEP, time);
        return told + why(cause);
    }

    private String time(StretchReading cause) {
        var took = wording.say(
                cause.running() ? Phrase.TAKES : Phrase.TOOK,
                wording.stretch(cause.stretch()),
                Lasting.of(cause.seconds(), wording),
                Lasting.of(cause.usualSeconds(), wording));
        return timeline.promise() == Promise.BROKEN && timeline.promisedBy() != null
                ? wording.say(Phrase.PROMISED, took, wording.at(Phrase.SHORT_MOMENT, timeline.promisedBy()))
                : took;
    }

    /** Capacity if half of what was lost is usual when it is as busy, the process if hardly any is, and else a bit of both. */
    private String why(StretchReading cause) {
        var usualWhenFull = cause.fromLoadSeconds();
        if (cause.excessSeconds() <= 0 || usualWhenFull == null) {
            return "";
        }
        var fromLoad = usualWhenFull / (double) cause.excessSeconds();
        if (fromLoad >= 0.5) {
            return " " + wording.say(Phrase.FROM_LOAD);
        }
        return fromLoad <= 0.2 ? " " + wording.say(Phrase.FROM_PROCESS) : "";
    }

    private String contradiction() {
        var delivered = timeline.stretches().stream()
                .filter(reading -> !reading.running() && endsWithDelivery(reading))
                .findFirst();
        if (delivered.isEmpty()) {
            return wording.say(Phrase.CONTRADICTION);
        }
        var until = delivered.get().until();
        return until == null
                ? wording.say(Phrase.WAS_DELIVERED)
                : wording.say(Phrase.WAS_DELIVERED_AT, wording.at(Phrase.SHORT_MOMENT, until));
    }

    private boolean endsWithDelivery(StretchReading reading) {
        return wording.journey().stretches().stream()
                .anyMatch(stretch ->
                        stretch.id().equals(reading.stretch()) && stretch.to().equals(DELIVERED));
    }

    /** By its stretch, which goes better in a sentence, where it has one. */
    private String named(String step) {
        var own = wording.journey().stretches().stream()
                .filter(stretch -> stretch.step().equals(step))
                .map(Journey.Stretch::id)
                .toList();
        return own.size() == 1 ? wording.stretch(own.getFirst()) : wording.step(step);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
