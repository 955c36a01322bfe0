package nl.knelpunt.notifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.TimelineVerdict;
import org.jspecify.annotations.Nullable;

/** What routes and silences match, and what groups have in common. */
final class Labels {
    private static final UUID GROUPS = UUID.fromString("5d0f9d0b-6a0e-4a8e-9f0c-3f6c0c2b7e11");

    private Labels() {}

    static Map<String, String> of(AlertedComplaint complaint, String department) {
        var labels = of(complaint.attributes(), complaint.timeline(), complaint.customer());
        labels.put("department", department);
        labels.put("step", complaint.step());
        labels.put("fault", complaint.fault());
        labels.put("kind", Json.name(complaint.kind()));
        labels.put("severity", Integer.toString(complaint.severity()));
        labels.put("language", complaint.language());
        labels.put("channel", Json.name(complaint.channel()));
        labels.put(Route.COMPLAINT, complaint.complaintId());
        return labels;
    }

    /** Those of what an alert would tell of it; to make that takes longer. */
    static Map<String, String> of(ComplaintClassified classified) {
        var complaint = classified.complaint();
        var labels = of(complaint.attributes(), classified.timeline(), complaint.customer());
        labels.put("department", classified.department());
        labels.put("step", classified.step());
        labels.put("fault", classified.fault());
        labels.put("kind", Json.name(classified.kind()));
        labels.put("severity", Integer.toString(classified.severity()));
        labels.put("language", classified.language());
        labels.put("channel", Json.name(complaint.channel()));
        labels.put(Route.COMPLAINT, classified.complaintId());
        return labels;
    }

    private static Map<String, String> of(
            Map<String, String> attributes, @Nullable TimelineVerdict timeline, @Nullable Customer customer) {
        var labels = new HashMap<String, String>();
        put(labels, attributes);
        if (timeline != null) {
            put(labels, timeline.attributes());
        }
        if (customer != null && customer.segment() != null) {
            labels.put("segment", customer.segment());
        }
        labels.put("problem", "no");
        return labels;
    }

    static Map<String, String> of(BottleneckDetected problem, String department) {
        var labels = new HashMap<String, String>();
        if (problem.attribute() != null && problem.attributeValue() != null) {
            put(labels, Map.of(problem.attribute(), problem.attributeValue()));
        }
        labels.put("department", department);
        labels.put("step", problem.step());
        labels.put("fault", problem.fault());
        labels.put("problem", "yes");
        return labels;
    }

    /** @return those of each complaint of an alert, or of its problem */
    static List<Map<String, String>> of(AlertRaised alert) {
        var problem = alert.problem();
        return problem == null
                ? alert.complaints().stream()
                        .map(complaint -> of(complaint, alert.department()))
                        .toList()
                : List.of(of(problem.bottleneck(), alert.department()));
    }

    /** @return a name without a slash that two have if these labels of theirs are the same */
    static String group(List<String> by, Map<String, String> labels) {
        return Ids.named(
                        GROUPS,
                        by.stream()
                                .map(label -> label + "=" + labels.getOrDefault(label, ""))
                                .collect(Collectors.joining("\u0000")))
                .toString();
    }

    private static void put(Map<String, String> labels, Map<String, String> attributes) {
        attributes.forEach((name, value) -> labels.put(Route.ATTRIBUTES + name, value));
    }
}
