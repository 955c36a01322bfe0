package nl.knelpunt.producer;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a row of complaints may hold. */
final class ComplaintFields implements FileFields {
    private static final List<String> FIELDS = List.of(
            "text",
            "rating",
            "complaintId",
            "submittedAt",
            "channel",
            "language",
            "orderId",
            "productId",
            "takenBy",
            "customer.reference",
            "customer.name",
            "customer.email",
            "customer.phone",
            "customer.segment");

    @Override
    public boolean has(String field) {
        return FIELDS.contains(field) || FileFields.isAttribute(field);
    }

    @Override
    public String all() {
        return String.join(", ", FIELDS) + " and " + ATTRIBUTE + "NAME";
    }

    @Override
    public Set<String> used(Set<String> held, Set<String> mapped, String header) {
        if (!held.contains("text")) {
            throw new SubmissionException(
                    "no column holds the text: name it with --map text=COLUMN; the columns are " + header);
        }
        return held;
    }

    @Override
    public void put(ObjectNode row, String field, String cell) {
        if (field.equals("rating") && cell.matches("[0-9]{1,9}")) {
            row.put(field, Integer.parseInt(cell));
        } else {
            FileFields.putNested(row, field, cell);
        }
    }
}
