package nl.knelpunt.producer;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What the columns of a file may hold. */
interface FileFields {
    String ATTRIBUTE = "attributes.";

    boolean has(String field);

    /** For people, all that there are. */
    String all();

    /**
     * @param held fields that have a column, all of which these fields have
     * @param mapped those that were mapped, rather than found by their name
     * @param header for people, the columns that there are
     * @return those of which rows are made
     * @throws SubmissionException if one is missing
     */
    Set<String> used(Set<String> held, Set<String> mapped, String header);

    /** Puts into a row what a column has. */
    void put(ObjectNode row, String field, String cell);

    static boolean isAttribute(String field) {
        return field.startsWith(ATTRIBUTE) && field.length() > ATTRIBUTE.length();
    }

    /** Where the field is in an object, the object too. */
    static void putNested(ObjectNode row, String field, String cell) {
        var dot = field.indexOf('.');
        if (dot > 0) {
            row.withObjectProperty(field.substring(0, dot)).put(field.substring(dot + 1), cell);
        } else {
            row.put(field, cell);
        }
    }
}
