package nl.knelpunt.app.bottlenecks;

import java.util.ArrayList;

/** What became of a change, for people at a terminal. */
public final class EffectText {
    private static final double PER = 1000;

    private EffectText() {}

    public static String of(Effect effect, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.time(effect.madeAt()) + ", " + words.step(effect.step()) + ": " + Words.plain(effect.what())
                + " (" + effect.interventionId() + ")");
        if (effect.weeks() > 0) {
            lines.add("  %s before and after: this step %s; the %s not changed %s."
                    .formatted(
                            Words.count(effect.weeks(), "week"),
                            counts(effect, effect.complaintsBefore(), effect.complaintsAfter()),
                            Words.count(effect.others(), "step"),
                            counts(effect, effect.othersBefore(), effect.othersAfter())));
        }
        lines.add("  " + conclusion(effect));
        return String.join(System.lineSeparator(), lines);
    }

    private static String counts(Effect effect, long before, long after) {
        var counts = "%,d complaints, then %,d".formatted(before, after);
        return effect.ordersBefore() == 0 || effect.ordersAfter() == 0
                ? counts
                : counts
                        + " (%s, then %s per 1,000 orders)"
                                .formatted(
                                        Words.decimal(PER * before / effect.ordersBefore()),
                                        Words.decimal(PER * after / effect.ordersAfter()));
    }

    private static String conclusion(Effect effect) {
        return switch (effect.outcome()) {
            case TOO_EARLY ->
                effect.change() == null
                        ? "Too early: it takes at least seven days to tell."
                        : "Too early: with so few complaints, even half as many would not show; " + ratio(effect) + ".";
            case TOO_CLOSE -> "Within a week of another change of the same step: they cannot be told apart.";
            case NOTHING_BESIDE -> "Nothing to compare with: every other step was changed, too, or had no complaints.";
            case TOO_FEW -> "Too few complaints to tell: even half as many would not show; " + ratio(effect) + ".";
            case FEWER -> "It helped: " + ratio(effect) + " of what there would have been.";
            case MORE -> "It got worse: " + ratio(effect) + " of what there would have been.";
            case NO_DIFFERENCE -> "No difference can be told: " + ratio(effect) + " of what there would have been.";
        };
    }

    private static String ratio(Effect effect) {
        var change = effect.change();
        if (change == null || change.interval().high() == null) {
            return "";
        }
        return "×%s complaints (95 %% interval %s to %s)"
                .formatted(
                        Words.times(change.ratio()),
                        Words.times(change.interval().low()),
                        Words.times(change.interval().high()));
    }
}
