package nl.knelpunt.processor.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.FindingKind;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a text states: order numbers, amounts, dates, and what the shop promised. */
public final class Findings {
    private static final Glance GLANCE =
            new Glance(List.of(RelativeDates.words(), Promises.words(), Durations.units()));
    private static final int DAY = 2;
    private static final int PROMISE = 4;
    private static final int DURATION = 8;

    /** How many words after one that announces a number its digits may begin. */
    private static final int ANNOUNCING_WORDS = 6;

    private final Passage passage;
    private final boolean days;
    private final Promises promises;
    private final LocalDate writtenOn;

    private Findings(Passage passage, boolean days, Promises promises, LocalDate writtenOn) {
        this.passage = passage;
        this.days = days;
        this.promises = promises;
        this.writtenOn = writtenOn;
    }

    /**
     * What a text states, by position; none overlaps another.
     *
     * @param text any text; what comes after its first 20,000 characters is not read
     * @param writtenOn the day from which dates without a year and days such as <em>gisteren</em> are told
     */
    public static List<Finding> in(String text, LocalDate writtenOn) {
        int seen = GLANCE.at(text);
        boolean promise = (seen & PROMISE) != 0;
        if ((seen & (Glance.DIGIT | DAY)) == 0 && !(promise && (seen & DURATION) != 0)) {
            return List.of();
        }
        Passage passage = Passage.of(text);
        return new Findings(passage, (seen & DAY) != 0, promise ? Promises.of(passage) : Promises.NONE, writtenOn)
                .all();
    }

    private List<Finding> all() {
        List<Finding> found = new ArrayList<>();
        int from = 0;
        for (int word = 0; passage.has(word); word++) {
            if (passage.start(word) < from) {
                continue;
            }
            Finding finding = at(word, from);
            if (finding != null && finding.start() >= from) {
                Finding whole = withMarks(finding);
                found.add(whole);
                from = whole.end();
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Finding at(int word, int from) {
        boolean digitsNear = hasDigitsNear(word);
        if (!digitsNear && !days && !promises.covers(word)) {
            return null;
        }
        Finding finding = digitsNear ? OrderNumbers.at(passage, word) : null;
        finding = finding != null ? finding : Amounts.marked(passage, word, from);
        finding = finding != null ? finding : date(word);
        finding = finding != null ? finding : Amounts.bare(passage, word);
        return finding != null ? finding : promised(word);
    }

    private boolean hasDigitsNear(int word) {
        for (int i = word; i <= word + ANNOUNCING_WORDS; i++) {
            if (passage.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Finding date(int word) {
        ReadDate promised = promises.covers(word) ? Dates.at(passage, word, writtenOn, true) : null;
        if (promised != null && !Promises.isOutcome(passage.form(passage.firstFrom(promised.end(), word)))) {
            return found(FindingKind.PROMISED_TIME, promised);
        }
        ReadDate stated = Dates.at(passage, word, writtenOn, false);
        return stated == null ? null : found(FindingKind.DATE, stated);
    }

    private static Finding found(FindingKind kind, ReadDate read) {
        return new Finding(kind, read.date().toString(), read.start(), read.end());
    }

    private @Nullable Finding promised(int word) {
        if (!promises.covers(word)) {
            return null;
        }
        Promised read = passage.isNumber(word) ? ClockTimes.at(passage, word) : null;
        read = read != null ? read : Durations.at(passage, word);
        return read == null ? null : new Finding(FindingKind.PROMISED_TIME, read.value(), read.start(), read.end());
    }

    /** What only changes a character belongs to it. */
    private Finding withMarks(Finding finding) {
        String text = passage.text();
        int end = finding.end();
        while (end < text.length() && Letters.extendsPrevious(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end == finding.end() ? finding : new Finding(finding.kind(), finding.value(), finding.start(), end);
    }
}
