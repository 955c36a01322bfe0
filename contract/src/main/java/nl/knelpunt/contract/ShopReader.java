package nl.knelpunt.contract;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the whole of {@code knelpunt.yaml} and checks what its parts say of each other. */
final class ShopReader {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    private final YamlMapping root;
    private final ConfigurationProblems problems;
    private final ReceiverReader receiverReader;
    private final Path folder;

    /** @param folder that paths in the file start from */
    ShopReader(YamlMapping root, ConfigurationProblems problems, List<ChannelSettings> channels, Path folder) {
        this.root = root;
        this.problems = problems;
        this.folder = folder;
        this.receiverReader = new ReceiverReader(problems, channels);
    }

    Shop read() {
        var shop = root.mapping("shop");
        var name = shop.required("name");
        var zone = shop.optional("timeZone", ZoneId::of, "a time zone such as Europe/Amsterdam");
        var from = shop.required("mailFrom");
        if (!from.isEmpty() && !ADDRESS.matcher(from).matches()) {
            problems.add(shop.at("mailFrom"), "\"mailFrom\" must be an e-mail address");
        }
        shop.done();
        var receivers = new LinkedHashMap<String, Receiver>();
        var receiverIds = root.entries("receivers", (id, entry) -> receivers.put(id, receiverReader.read(id, entry)));
        var calendars = new LinkedHashMap<String, BusinessCalendar>();
        var calendarNames = calendars(calendars);
        var departments = new LinkedHashMap<String, Department>();
        var departmentIds = root.entries(
                "departments", (id, entry) -> departments.put(id, department(id, entry, receiverIds, calendarNames)));
        if (!departmentIds.isEmpty() && !departmentIds.contains(Journey.TRIAGE)) {
            addMissing(Journey.TRIAGE, "it gets what no step can be told of");
        }
        var journey = journey(departmentIds, calendarNames);
        var alerting = new AlertingReader(root, problems, receiverIds);
        var escalations = alerting.escalations();
        var lastResort = alerting.lastResort();
        var report = alerting.report();
        var routes =
                routes(new RouteReader.Known(departmentIds, receiverIds, calendarNames, escalations.keySet(), journey));
        var templates = root.optional("templates", folder::resolve, "a folder");
        root.done();
        return new Shop(
                name,
                zone == null ? Shop.USUAL_ZONE : zone,
                from,
                journey,
                departments,
                receivers,
                calendars,
                routes,
                escalations,
                lastResort,
                report,
                templates);
    }

    private Route routes(RouteReader.Known known) {
        return root.has("routes") ? new RouteReader(problems, known).root(root.mapping("routes")) : Route.USUAL;
    }

    private Department department(String id, YamlMapping entry, Set<String> receivers, Set<String> calendars) {
        var name = entry.optional("name", id);
        var language = AlertingReader.language(entry, problems);
        var heard = entry.list("receivers");
        for (var receiver : heard) {
            if (!receivers.isEmpty() && !receivers.contains(receiver.getValue())) {
                problems.addUnknown(receiver, "receiver", receiver.getValue(), receivers);
            }
        }
        var calendar = JourneyReader.calendar(entry, problems, calendars);
        return new Department(
                id, name, language, heard.stream().map(word -> word.getValue()).toList(), calendar);
    }

    /** @return the names, also of calendars with problems */
    private Set<String> calendars(Map<String, BusinessCalendar> calendars) {
        if (!root.has("calendars")) {
            return Set.of();
        }
        var reader = new CalendarReader(problems);
        return root.entries("calendars", (name, entry) -> {
            var calendar = reader.read(name, entry);
            if (calendar != null) {
                calendars.put(name, calendar);
            }
        });
    }

    private Journey journey(Set<String> departments, Set<String> calendars) {
        if (root.has("journey")) {
            return new JourneyReader(root.mapping("journey"), problems, departments, calendars).read();
        }
        var shipped = ShopFile.shippedJourney();
        for (var step : shipped.steps()) {
            if (!departments.isEmpty() && !departments.contains(step.department())) {
                addMissing(step.department(), "step \"" + step.id() + "\" is its own");
            }
        }
        return shipped;
    }

    private void addMissing(String department, String why) {
        problems.add(root.keyOf("departments"), "department \"" + department + "\" is missing: " + why);
    }
}
