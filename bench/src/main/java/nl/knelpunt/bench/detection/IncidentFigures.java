package nl.knelpunt.bench.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one incident.
 *
 * @param cell the step and fault that its complaints are about
 * @param where the attributes of the orders that it hits: one of them is right; empty if it hits all, and none is right
 * @param missed in how many runs it was
 * @param minutesP50 from its beginning until it was found; null if that lies among the runs that missed it
 * @param rightAttribute share of the runs in which its problem named what is right, as it was told last
 * @param rightAttributeAtOpening the same, as it was told first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record IncidentFigures(
        String id,
        String cell,
        Map<String, String> where,
        int found,
        int missed,
        @Nullable Double minutesP50,
        @Nullable Double minutesP95,
        @Nullable Double rightStep,
        @Nullable Double rightAttribute,
        @Nullable Double rightAttributeAtOpening) {
    private static final double MOST = 0.95;

    /** @param findings of one incident; at least one */
    static IncidentFigures of(List<Finding> findings) {
        var incident = findings.getFirst().incident();
        var found = (int) findings.stream().filter(Finding::isFound).count();
        var minutes = findings.stream().map(Finding::minutes).toList();
        return new IncidentFigures(
                incident.id(),
                incident.step() + "/" + incident.fault(),
                incident.where(),
                found,
                findings.size() - found,
                Rounded.quantile(minutes, 0.5),
                Rounded.quantile(minutes, MOST),
                Rounded.share(findings.stream().map(Finding::isAtRightStep).toList()),
                Rounded.share(findings.stream().map(Finding::isRightAttribute).toList()),
                Rounded.share(findings.stream()
                        .map(Finding::isRightAttributeAtOpening)
                        .toList()));
    }
}
