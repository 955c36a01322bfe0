package nl.knelpunt.producer;

import java.io.IOException;
import java.util.Map;

/** A form in which things come in files. */
interface FileIntake {

    /** @param extension the file's, in small letters, without the dot; empty if it has none */
    boolean takesExtension(String extension);

    /** Asked where the extension says nothing; the last of the list takes all. */
    boolean takesFirstByte(int first);

    /**
     * @param columns fields, each with the column that it comes from
     * @param fields those that there are
     * @throws SubmissionException if the file cannot be used as a whole
     */
    Rows open(Lines lines, Map<String, String> columns, FileFields fields) throws IOException;
}
