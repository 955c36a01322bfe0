package nl.knelpunt.notifier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.contract.Shop;
import org.jspecify.annotations.Nullable;

/** What somebody fills in to answer an alert, and what comes of it. */
final class AnswerForm {
    static final String BY = "by";
    static final String DATE = "date";
    static final String TIME = "time";
    static final String CAUSE = "cause";
    static final String PREVENTION = "prevention";
    static final String STEP = "step";

    static final Duration LONGEST_PROMISE = Duration.ofDays(60);

    private final Shop shop;
    private final OpeningHours hours;
    private final Routes routes;

    AnswerForm(Shop shop) {
        this.shop = shop;
        this.hours = new OpeningHours(shop);
        this.routes = new Routes(shop);
    }

    /** What was filled in. */
    sealed interface Filled {
        record Good(AlertAnswered answer) implements Filled {}

        /** @param problems by field; there is at least one */
        record Bad(Map<String, Phrase> problems) implements Filled {}
    }

    /**
     * What stands in an empty form.
     *
     * @param by who answered last; null if that is not known
     */
    Map<String, String> defaults(Asked asked, @Nullable String by, Instant now) {
        var values = new HashMap<String, String>();
        if (by != null) {
            values.put(BY, by);
        }
        if (asked.action() == Action.TAKEN) {
            var alert = asked.alert();
            var end = WorkingDay.end(hours.of(routes.at(alert.route()), alert.department()), now, shop.timeZone());
            if (isPromise(end, now)) {
                var local = LocalDateTime.ofInstant(end, shop.timeZone());
                values.put(DATE, local.toLocalDate().toString());
                values.put(
                        TIME,
                        local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
            }
        }
        return values;
    }

    Filled read(Asked asked, Map<String, String> fields, Instant now) {
        var problems = new HashMap<String, Phrase>();
        var by = line(BY, fields, Phrase.FORM_NAME_NEEDED, problems);
        var until = asked.action() == Action.TAKEN ? until(fields, now, problems) : null;
        var solved = asked.action() == Action.SOLVED;
        var cause = solved ? line(CAUSE, fields, Phrase.FORM_LINE_NEEDED, problems) : null;
        var prevention = solved ? line(PREVENTION, fields, Phrase.FORM_LINE_NEEDED, problems) : null;
        var step = asked.action() == Action.NOT_OURS ? step(asked, fields, problems) : null;
        if (by == null || !problems.isEmpty()) {
            return new Filled.Bad(problems);
        }
        var alert = asked.alert();
        var problem = alert.problem();
        return new Filled.Good(new AlertAnswered(
                asked.alertId(),
                asked.receiver(),
                alert.department(),
                now,
                by,
                asked.action(),
                until,
                cause,
                prevention,
                step,
                alert.complaints(),
                problem == null ? null : problem.bottleneck().problemId(),
                asked.other()));
    }

    /** A name, or null if it is none that can be shown and kept. */
    static @Nullable String name(@Nullable String text) {
        var line = text == null ? "" : Harmless.line(text);
        return Limits.name(line) == null && line.codePoints().anyMatch(Limits::canBeSeen) ? line : null;
    }

    private static @Nullable String line(
            String field, Map<String, String> fields, Phrase needed, Map<String, Phrase> problems) {
        var line = name(fields.get(field));
        if (line == null) {
            problems.put(field, needed);
        }
        return line;
    }

    private @Nullable Instant until(Map<String, String> fields, Instant now, Map<String, Phrase> problems) {
        try {
            var until = LocalDate.parse(fields.getOrDefault(DATE, ""))
                    .atTime(LocalTime.parse(fields.getOrDefault(TIME, "")))
                    .atZone(shop.timeZone())
                    .toInstant();
            if (isPromise(until, now)) {
                return until;
            }
            problems.put(DATE, until.isAfter(now) ? Phrase.FORM_TIME_TOO_FAR : Phrase.FORM_TIME_PAST);
        } catch (DateTimeException e) {
            problems.put(DATE, Phrase.FORM_TIME_NEEDED);
        }
        return null;
    }

    private static boolean isPromise(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST_PROMISE));
    }

    private @Nullable String step(Asked asked, Map<String, String> fields, Map<String, Phrase> problems) {
        var chosen = fields.getOrDefault(STEP, "");
        if (AnswerLinks.stepsOfOthers(asked.alert().department(), shop).stream()
                .anyMatch(step -> step.id().equals(chosen))) {
            return chosen;
        }
        problems.put(STEP, Phrase.FORM_STEP_NEEDED);
        return null;
    }
}
