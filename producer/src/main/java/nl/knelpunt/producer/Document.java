package nl.knelpunt.producer;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * One thing of a body or a file, which should be a complaint or a milestone.
 *
 * @param line where it begins, from 1, if lines count there
 */
record Document(OptionalLong line, Reading<JsonNode> reading) {

    static Document of(Reading<JsonNode> reading) {
        return new Document(OptionalLong.empty(), reading);
    }

    static Document at(long line, Reading<JsonNode> reading) {
        return new Document(OptionalLong.of(line), reading);
    }
}
