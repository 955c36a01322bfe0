package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.util.Map;

/**
 * What really broke.
 *
 * @param step of the cell whose complaints it raises
 * @param fault of that cell
 * @param where the attributes of the orders that it hit; empty if it hit all
 * @param grows whether it begins with nothing and grows from day to day
 * @param from when it began, UTC
 * @param until when it was over, UTC; its complaints may come later
 */
public record TrueIncident(
        String id, String step, String fault, Map<String, String> where, boolean grows, Instant from, Instant until) {
    public TrueIncident {
        where = Map.copyOf(where);
    }

    static TrueIncident of(Incident incident) {
        var scope = incident.scope();
        return new TrueIncident(
                incident.id(),
                incident.step(),
                incident.fault(),
                scope.where(),
                incident.grows(),
                scope.from(),
                scope.until());
    }
}
