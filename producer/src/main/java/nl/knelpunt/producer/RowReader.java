package nl.knelpunt.producer;

import java.util.List;
import nl.knelpunt.contract.Event;
import tools.jackson.databind.JsonNode;

/** Reads what a row of a file tells: one thing, or several. */
interface RowReader<E extends Event> {

    /** @param ordinal the row's place in the file, from 1 */
    List<Reading<E>> read(JsonNode row, long ordinal);
}
