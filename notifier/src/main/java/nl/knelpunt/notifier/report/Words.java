package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.Harmless;
import nl.knelpunt.notifier.Wording;
import org.jspecify.annotations.Nullable;

/** How a report's things are called for who reads it. All of it harmless. */
final class Words {
    private static final int WORDS_MOST = 200;

    private final Shop shop;
    private final Audience audience;
    private final Wording wording;

    Words(Shop shop, Audience audience) {
        this.shop = shop;
        this.audience = audience;
        this.wording = Wording.of(shop, audience.language());
    }

    Audience audience() {
        return audience;
    }

    String say(ReportPhrase phrase, Object... details) {
        return phrase.in(audience.language(), details);
    }

    /** Whose report it is. */
    String reader() {
        return audience.department() == null ? shop() : department(audience.department());
    }

    String shop() {
        return Harmless.line(shop.name());
    }

    String department(String id) {
        return wording.department(id);
    }

    String placed(String step, String fault) {
        return wording.placed(step, fault);
    }

    String step(String id) {
        return wording.journey().step(id).isPresent() ? wording.step(id) : say(ReportPhrase.WITHOUT_STEP);
    }

    String number(long number) {
        return String.format(audience.language().locale(), "%,d", number);
    }

    /** With a sign that is as wide as plus. */
    String change(long now, long before) {
        if (now == before) {
            return say(ReportPhrase.SAME);
        }
        return now > before ? "+" + number(now - before) : "−" + number(before - now);
    }

    String day(ReportPhrase pattern, LocalDate day) {
        return format(pattern).format(day);
    }

    String moment(Instant at) {
        return format(ReportPhrase.MOMENT).withZone(wording.zone()).format(at);
    }

    String time(Instant at) {
        return wording.time(at);
    }

    private DateTimeFormatter format(ReportPhrase pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), audience.language().locale());
    }

    /** What people wrote or are called, bounded. */
    String plain(String text) {
        var line = Harmless.line(text);
        return line.codePointCount(0, line.length()) <= WORDS_MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WORDS_MOST)).strip() + " …";
    }

    String about(@Nullable String orderId, String complaintId) {
        return orderId == null
                ? say(ReportPhrase.REFERENCE, plain(complaintId))
                : say(ReportPhrase.ORDER, plain(orderId));
    }

    String capital(String text) {
        return text.substring(0, 1).toUpperCase(audience.language().locale()) + text.substring(1);
    }

    String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    String several(long count, ReportPhrase one, ReportPhrase more) {
        return say(count == 1 ? one : more, number(count));
    }

    /** Such as <em>3 complaints, 1 question and 2 compliments</em>; empty if there are none. */
    String counts(Counts counts) {
        var parts = new ArrayList<String>();
        add(parts, counts.complaints(), ReportPhrase.COMPLAINT_ONE, ReportPhrase.COMPLAINT_MORE);
        parts.addAll(others(counts));
        add(parts, counts.praise(), ReportPhrase.PRAISE_ONE, ReportPhrase.PRAISE_MORE);
        add(parts, counts.other(), ReportPhrase.OTHER_ONE, ReportPhrase.OTHER_MORE);
        return and(parts);
    }

    /** What is neither complaint nor praise. */
    List<String> others(Counts counts) {
        var parts = new ArrayList<String>();
        add(parts, counts.problemReports(), ReportPhrase.REPORT_ONE, ReportPhrase.REPORT_MORE);
        add(parts, counts.questions(), ReportPhrase.QUESTION_ONE, ReportPhrase.QUESTION_MORE);
        return parts;
    }

    String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return say(ReportPhrase.AND, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private void add(List<String> parts, long count, ReportPhrase one, ReportPhrase more) {
        if (count > 0) {
            parts.add(several(count, one, more));
        }
    }
}
