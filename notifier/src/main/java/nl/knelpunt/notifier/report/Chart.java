package nl.knelpunt.notifier.report;

/** Bars of letters. */
final class Chart {
    private static final int WIDTH = 20;

    private final long most;

    Chart(Page.Bars bars) {
        most = bars.bars().stream().mapToLong(Page.Bar::value).max().orElse(0);
    }

    /** As wide as the value is large, and not nothing for what is not nothing. */
    String bar(long value) {
        return most == 0 ? "" : "█".repeat((int) Math.ceilDiv(value * WIDTH, most));
    }
}
