package nl.knelpunt.contract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads calendars: the hours of weekdays and of ranges of them, holidays, and days that are unlike others. */
final class CalendarReader {
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Json::name, day -> day, (day, same) -> day, LinkedHashMap::new));
    private static final List<String> OTHER_KEYS = List.of("holidays", "closed", "open");
    private static final Pattern SLOT = Pattern.compile("(\\d{1,2}:\\d{2}) ?- ?(\\d{1,2}:\\d{2})");
    /** Takes 24:00 for midnight. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final ConfigurationProblems problems;

    CalendarReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** @return null if its problems leave no hours */
    @Nullable
    BusinessCalendar read(String name, YamlMapping entry) {
        var hours = hours(entry);
        var holidays = holidays(entry);
        var closed = dates(entry, "closed");
        var open = dates(entry, "open");
        if (open.stream().anyMatch(closed::contains)) {
            problems.add(entry.keyOf("open"), "a day stands both under \"open\" and under \"closed\"");
        }
        if (entry.has("open") && !entry.has("holidays")) {
            problems.add(
                    entry.keyOf("open"), "\"open\" names holidays without a day off, and there are no \"holidays\"");
        }
        if (entry.node() instanceof MappingNode && OTHER_KEYS.containsAll(entry.keys())) {
            problems.add(
                    entry.node(),
                    "calendar \"" + name + "\" never opens: it needs hours, such as monday-friday: [09:00-17:00]");
        }
        return hours.isEmpty() ? null : new BusinessCalendar(name, hours, holidays, closed, open);
    }

    private Map<DayOfWeek, List<BusinessCalendar.Slot>> hours(YamlMapping entry) {
        var hours = new EnumMap<DayOfWeek, List<BusinessCalendar.Slot>>(DayOfWeek.class);
        var keyOf = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var key : entry.keys()) {
            if (OTHER_KEYS.contains(key)) {
                continue;
            }
            entry.has(key);
            var days = days(entry, key);
            var twice = days.stream().filter(keyOf::containsKey).findFirst();
            if (twice.isPresent()) {
                problems.add(
                        entry.keyOf(key),
                        "\"" + Json.name(twice.get()) + "\" has its hours already, under \"" + keyOf.get(twice.get())
                                + "\"");
            }
            var slots = days.isEmpty() ? List.<BusinessCalendar.Slot>of() : slots(entry, key);
            for (var day : days) {
                if (keyOf.putIfAbsent(day, key) == null && !slots.isEmpty()) {
                    hours.put(day, slots);
                }
            }
        }
        return hours;
    }

    /** @return the weekdays that a key such as {@code monday} or {@code monday-friday} means; none if it means none */
    private Set<DayOfWeek> days(YamlMapping entry, String key) {
        var parts = key.split("-", -1);
        if (parts.length != 2) {
            if (WEEKDAYS.containsKey(key)) {
                return EnumSet.of(WEEKDAYS.get(key));
            }
            var known = new ArrayList<>(WEEKDAYS.keySet());
            known.addAll(OTHER_KEYS);
            problems.addUnknown(entry.keyOf(key), "key", key, known);
            return Set.of();
        }
        var first = weekday(entry, key, parts[0].strip());
        var last = weekday(entry, key, parts[1].strip());
        if (first == null || last == null) {
            return Set.of();
        }
        var days = EnumSet.of(first);
        for (var day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private @Nullable DayOfWeek weekday(YamlMapping entry, String key, String name) {
        var day = WEEKDAYS.get(name);
        if (day == null) {
            problems.addUnknown(entry.keyOf(key), "weekday", name, WEEKDAYS.keySet());
        }
        return day;
    }

    private List<BusinessCalendar.Slot> slots(YamlMapping entry, String key) {
        var slots = new ArrayList<BusinessCalendar.Slot>();
        for (var word : entry.oneOrMore(key)) {
            var slot = slot(word, key);
            var other = slot == null
                    ? null
                    : slots.stream().filter(slot::overlaps).findFirst().orElse(null);
            if (other != null) {
                problems.add(word, "\"" + slot + "\" overlaps with \"" + other + "\"");
            } else if (slot != null) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private BusinessCalendar.@Nullable Slot slot(ScalarNode word, String key) {
        var times = SLOT.matcher(word.getValue().strip());
        try {
            if (times.matches()) {
                var from = LocalTime.parse(times.group(1), TIME);
                var to = LocalTime.parse(times.group(2), TIME);
                var untilMidnight = times.group(2).equals("24:00");
                if (times.group(1).equals("24:00") || !(untilMidnight || to.isAfter(from))) {
                    problems.add(
                            word,
                            "\"" + word.getValue()
                                    + "\" must end after its start; a day ends at 24:00, and what goes on "
                                    + "after that belongs to the next day");
                    return null;
                }
                return new BusinessCalendar.Slot(from, to);
            }
        } catch (DateTimeException e) {
            // falls through to the same problem as what does not look like times at all
        }
        problems.add(word, "\"" + key + "\" must be hours such as 09:00-17:00");
        return null;
    }

    private @Nullable String holidays(YamlMapping entry) {
        var region = entry.optional("holidays", "");
        if (region.isEmpty()) {
            return null;
        }
        if (!BusinessCalendar.HOLIDAY_REGIONS.contains(region)) {
            // two letters are near any other two: to guess would mislead
            problems.add(
                    entry.at("holidays"),
                    "holiday region \"" + region + "\" is not known; known: "
                            + String.join(", ", BusinessCalendar.HOLIDAY_REGIONS));
            return null;
        }
        return region;
    }

    private Set<LocalDate> dates(YamlMapping entry, String key) {
        var dates = new LinkedHashSet<LocalDate>();
        if (entry.has(key)) {
            for (var word : entry.oneOrMore(key)) {
                try {
                    dates.add(LocalDate.parse(word.getValue()));
                } catch (DateTimeException e) {
                    problems.add(word, "\"" + key + "\" must be dates such as 2026-12-31");
                }
            }
        }
        return dates;
    }
}
