package nl.knelpunt.bench.detection;

import org.jspecify.annotations.Nullable;

/** How many complaints were placed on their step, of those whose text names it and of those whose text does not. */
final class StepCounts {
    private final Count naming = new Count();
    private final Count nameless = new Count();

    private static final class Count {
        long all;
        long byText;
        long byBoth;

        void add(Count other) {
            all += other.all;
            byText += other.byText;
            byBoth += other.byBoth;
        }

        @Nullable
        Double share(long right) {
            return all == 0 ? null : Rounded.share((double) right / all);
        }
    }

    void add(boolean namesStep, boolean isRightByText, boolean isRightByBoth) {
        var count = namesStep ? naming : nameless;
        count.all++;
        count.byText += isRightByText ? 1 : 0;
        count.byBoth += isRightByBoth ? 1 : 0;
    }

    void add(StepCounts other) {
        naming.add(other.naming);
        nameless.add(other.nameless);
    }

    StepAccuracy accuracy() {
        return new StepAccuracy(
                nameless.share(nameless.byText),
                nameless.share(nameless.byBoth),
                naming.share(naming.byText),
                naming.share(naming.byBoth));
    }

    /** The share of the complaints whose text names no step; null if there are none. */
    @Nullable
    Double namelessShare() {
        var all = naming.all + nameless.all;
        return all == 0 ? null : Rounded.share((double) nameless.all / all);
    }
}
