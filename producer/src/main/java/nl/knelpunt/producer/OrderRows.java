package nl.knelpunt.producer;

import java.util.LinkedHashSet;
import java.util.List;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of orders: one milestone, or all of an order's, by name, in an object {@code milestones} with their times. */
final class OrderRows implements RowReader<OrderProgressed> {
    static final String MILESTONES = "milestones";

    private final Journey journey;
    private final MilestoneReader reader;

    OrderRows(Journey journey, MilestoneReader reader) {
        this.journey = journey;
        this.reader = reader;
    }

    @Override
    public List<Reading<OrderProgressed>> read(JsonNode row, long ordinal) {
        if (!(row instanceof ObjectNode order)) {
            return List.of(reader.read(row));
        }
        var single = order.hasNonNull("milestone") || order.hasNonNull("at");
        var several = order.get(MILESTONES) instanceof ObjectNode milestones ? milestones : null;
        if (single && several != null) {
            return List.of(Reading.bad(
                    ProblemType.INVALID, "must have either a milestone with its time, or milestones, not both"));
        }
        return single ? List.of(reader.read(order)) : several(order, several);
    }

    /** What is wrong with the whole order is told once. */
    private List<Reading<OrderProgressed>> several(ObjectNode order, @Nullable ObjectNode milestones) {
        var readings = new LinkedHashSet<Reading<OrderProgressed>>();
        if (milestones != null) {
            milestones.properties().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    readings.add(reading(order, entry.getKey(), entry.getValue()));
                }
            });
        }
        return readings.isEmpty()
                ? List.of(Reading.bad(ProblemType.INVALID, "must tell of at least one milestone"))
                : List.copyOf(readings);
    }

    private Reading<OrderProgressed> reading(ObjectNode order, String name, JsonNode at) {
        // not a deep copy: for each of many milestones it would copy them all
        var single = order.objectNode();
        single.setAll(order);
        single.remove(MILESTONES);
        single.put("milestone", name);
        single.set("at", at);
        return named(name, reader.read(single));
    }

    /** Whoever wrote the row knows the time by the milestone's name. */
    private Reading<OrderProgressed> named(String name, Reading<OrderProgressed> reading) {
        return reading instanceof Reading.Bad<OrderProgressed>(var type, var errors)
                        && journey.milestone(name).isPresent()
                ? new Reading.Bad<>(
                        type,
                        errors.stream()
                                .map(error -> error.pointer().equals("/at")
                                        ? new FieldError("/" + MILESTONES + "/" + name, error.detail())
                                        : error)
                                .toList())
                : reading;
    }
}
