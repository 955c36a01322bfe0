package nl.knelpunt.producer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a file holds, one by one. */
interface Rows {

    /** @return null at the end */
    @Nullable
    Document next() throws IOException;
}
