package nl.knelpunt.producer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Journey;
import tools.jackson.databind.node.ObjectNode;

/** What a row of orders may hold: one milestone and its time, or a column for each milestone with the times in it. */
final class OrderFields implements FileFields {
    private static final String ORDER = "orderId";
    private static final String MILESTONE = "milestone";
    private static final String AT = "at";
    private static final List<String> FIELDS = List.of(ORDER, MILESTONE, AT, "promisedBy");

    private final Journey journey;

    OrderFields(Journey journey) {
        this.journey = journey;
    }

    @Override
    public boolean has(String field) {
        return isFixed(field) || isMilestone(field);
    }

    @Override
    public String all() {
        return String.join(", ", FIELDS) + ", " + ATTRIBUTE + "NAME, and the milestones "
                + String.join(", ", journey.milestones());
    }

    @Override
    public Set<String> used(Set<String> held, Set<String> mapped, String header) {
        requireOrder(held, header);
        if (!held.contains(MILESTONE) && !held.contains(AT)) {
            if (held.stream().noneMatch(this::isMilestone)) {
                throw new SubmissionException("no column holds a milestone: name them with --map "
                        + "milestone=COLUMN,at=COLUMN, or, where each has a column of its own, such as --map "
                        + journey.milestones().getFirst() + "=COLUMN; the columns are " + header);
            }
            return held;
        }
        if (mapped.stream().anyMatch(this::isMilestone)) {
            throw new SubmissionException("map either milestone and at, or a column for each milestone, not both");
        }
        for (var field : List.of(MILESTONE, AT)) {
            if (!held.contains(field)) {
                throw new SubmissionException("no column holds the field \"" + field + "\": name it with --map " + field
                        + "=COLUMN; the columns are " + header);
            }
        }
        // a column that only happens to have a milestone's name is none
        return held.stream().filter(OrderFields::isFixed).collect(Collectors.toSet());
    }

    @Override
    public void put(ObjectNode row, String field, String cell) {
        if (isFixed(field)) {
            FileFields.putNested(row, field, cell);
        } else {
            row.withObjectProperty(OrderRows.MILESTONES).put(field, cell);
        }
    }

    private static void requireOrder(Set<String> held, String header) {
        if (!held.contains(ORDER)) {
            throw new SubmissionException("no column holds the order's number: name it with --map " + ORDER
                    + "=COLUMN; the columns are " + header);
        }
    }

    private static boolean isFixed(String field) {
        return FIELDS.contains(field) || FileFields.isAttribute(field);
    }

    private boolean isMilestone(String field) {
        return !isFixed(field) && journey.milestone(field).isPresent();
    }
}
