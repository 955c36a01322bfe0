package nl.knelpunt.processor;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * The verdict of a text alone, on its way to its order and while it waits there: CBOR (RFC 8949), which is smaller and quicker
 * than JSON. It outlives an upgrade for two weeks, so fields have their names, and what is unknown is tolerated.
 */
final class VerdictBytes {
    private static final CBORMapper MAPPER = CBORMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(ComplaintClassified.class);
    private static final ObjectReader READER = MAPPER.readerFor(ComplaintClassified.class);

    private VerdictBytes() {}

    static byte[] write(ComplaintClassified verdict) {
        return WRITER.writeValueAsBytes(verdict);
    }

    /** @throws UnreadableException if they are no verdict; neither message nor cause quotes them */
    static ComplaintClassified read(byte[] bytes) {
        try {
            ComplaintClassified verdict = READER.readValue(bytes);
            if (verdict == null) {
                throw new UnreadableException("null is no verdict");
            }
            return verdict;
        } catch (JacksonException e) {
            // Jackson's messages quote the input, so its exception is not kept as the cause
            throw new UnreadableException("no verdict: " + e.getClass().getSimpleName());
        }
    }
}
