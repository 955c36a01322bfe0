package nl.knelpunt.contract;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads who hears when nobody answers, and when reports are sent. */
final class AlertingReader {
    private static final Duration LONGEST_WAIT = Duration.ofDays(14);

    private final YamlMapping root;
    private final ConfigurationProblems problems;
    private final Set<String> receivers;

    /** @param receivers ids of those there are; empty if they are not known, so that none is refused */
    AlertingReader(YamlMapping root, ConfigurationProblems problems, Set<String> receivers) {
        this.root = root;
        this.problems = problems;
        this.receivers = receivers;
    }

    Map<String, Escalation> escalations() {
        var escalations = new LinkedHashMap<String, Escalation>();
        if (!root.has("escalations")) {
            return escalations;
        }
        root.entries("escalations", (id, entry) -> escalations.put(id, escalation(id, entry)));
        if (!root.has("lastResort")) {
            problems.add(
                    root.keyOf("escalations"),
                    "\"lastResort\" is missing: escalations end nowhere without receivers that hear when nobody answered");
        }
        return escalations;
    }

    List<String> lastResort() {
        return root.has("lastResort") ? receivers(root, "lastResort") : List.of();
    }

    @Nullable
    ReportTimes report() {
        if (!root.has("report")) {
            return null;
        }
        var report = root.mapping("report");
        var at = report.optional("at", LocalTime::parse, "a time such as 08:00");
        var answersAt = report.optional("answersAt", LocalTime::parse, "a time such as 10:00");
        var directors = report.has("directors") ? receivers(report, "directors") : List.<String>of();
        var language = language(report, problems);
        report.done();
        return new ReportTimes(
                at == null ? ReportTimes.USUAL_TIME : at,
                answersAt == null ? ReportTimes.USUAL_ANSWERS_TIME : answersAt,
                directors,
                language);
    }

    /** @return Dutch where nobody says */
    static String language(YamlMapping entry, ConfigurationProblems problems) {
        var language = entry.optional("language", "nl");
        if (!language.isEmpty() && !JourneyReader.LANGUAGES.contains(language)) {
            problems.addUnknown(entry.at("language"), "language", language, JourneyReader.LANGUAGES);
        }
        return language;
    }

    private Escalation escalation(String id, YamlMapping entry) {
        var working = entry.optional("working", AlertingReader::yesOrNo, "true or false");
        var levels = new ArrayList<Escalation.Level>();
        entry.mappings("levels", level -> levels.add(level(level)));
        if (levels.size() > Escalation.MOST_LEVELS) {
            problems.add(entry.at("levels"), "an escalation has at most " + Escalation.MOST_LEVELS + " levels");
        }
        return new Escalation(id, Boolean.TRUE.equals(working), levels);
    }

    private Escalation.Level level(YamlMapping entry) {
        entry.required("after");
        var after = entry.optional(
                "after", text -> duration(text, Duration.ofSeconds(1)), "a duration from PT1S to P14D, such as PT2H");
        var receivers = entry.has("receivers") ? receivers(entry, "receivers") : List.<String>of();
        return new Escalation.Level(after == null ? LONGEST_WAIT : after, receivers);
    }

    private List<String> receivers(YamlMapping entry, String key) {
        var words = entry.list(key);
        words.forEach(word -> requireKnown(word, receivers));
        return words.stream().map(ScalarNode::getValue).toList();
    }

    private void requireKnown(ScalarNode word, Collection<String> known) {
        if (!known.isEmpty() && !known.contains(word.getValue())) {
            problems.addUnknown(word, "receiver", word.getValue(), known);
        }
    }

    /** @throws IllegalArgumentException if it is shorter than the shortest, or longer than a fortnight */
    static Duration duration(String text, Duration shortest) {
        var duration = Duration.parse(text);
        if (duration.compareTo(shortest) < 0 || duration.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return duration;
    }

    static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
