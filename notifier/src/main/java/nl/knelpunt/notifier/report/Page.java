package nl.knelpunt.notifier.report;

import java.util.List;
import nl.knelpunt.notifier.Language;
import org.jspecify.annotations.Nullable;

/** What a report says, before it is put in a medium. All of it is harmless text on one line, not yet escaped. */
record Page(Language language, String subject, String title, String lead, List<Section> sections, String footer) {
    Page {
        sections = List.copyOf(sections);
    }

    /** @param title null for what stands at the top */
    record Section(@Nullable String title, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }

    sealed interface Block {}

    record Text(String text) implements Block {}

    /** What somebody must act on. */
    record Urgent(String text) implements Block {}

    /** Large numbers beside each other. */
    record Figures(List<Figure> figures) implements Block {}

    /** @param note what it was before; may be empty */
    record Figure(String label, String value, String note) {}

    /**
     * A chart.
     *
     * @param now what the bars show
     * @param before what the thinner bars beside them show; null if there are none
     */
    record Bars(String now, @Nullable String before, List<Bar> bars) implements Block {
        private static final int SHORT = 12;

        /** Whether the labels leave room for the bars beside them. */
        boolean isShort() {
            return before == null
                    && bars.stream()
                            .allMatch(bar -> bar.note().isEmpty() && bar.label().length() <= SHORT);
        }
    }

    /**
     * @param before null if that is not known
     * @param note may be empty
     */
    record Bar(String label, long value, @Nullable Long before, String note) {}

    record Amounts(List<Amount> amounts) implements Block {}

    record Amount(String value, String label) {}

    record Items(List<Item> items) implements Block {}

    record Item(String title, List<String> lines) {}

    /** Customers' words. */
    record Quotes(List<Quoted> quotes) implements Block {}

    record Quoted(String about, String words) {}
}
