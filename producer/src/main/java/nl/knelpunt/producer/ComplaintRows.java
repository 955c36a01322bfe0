package nl.knelpunt.producer;

import java.util.List;
import java.util.UUID;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of complaints. One without an id of its own gets one that follows from the file's content and its place in it. */
final class ComplaintRows implements RowReader<ComplaintSubmitted> {
    private final ComplaintReader reader;
    private final UUID file;

    /** @param file the namespace of its rows' ids */
    ComplaintRows(ComplaintReader reader, UUID file) {
        this.reader = reader;
        this.file = file;
    }

    @Override
    public List<Reading<ComplaintSubmitted>> read(JsonNode row, long ordinal) {
        if (row instanceof ObjectNode complaint && !complaint.hasNonNull("complaintId")) {
            complaint.put("complaintId", Ids.named(file, Long.toString(ordinal)).toString());
        }
        return List.of(reader.read(row));
    }
}
