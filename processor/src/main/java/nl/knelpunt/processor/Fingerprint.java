package nl.knelpunt.processor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Json;
import tools.jackson.databind.ObjectWriter;

/** Tells whether two complaints under one id say the same. */
final class Fingerprint {
    private static final int BYTES = 16;

    /** All but the time of submission, which an intake fills in anew for a complaint that is sent again. */
    @JsonIgnoreProperties("submittedAt")
    private interface Timeless {}

    private static final ObjectWriter TIMELESS = Json.MAPPER
            .rebuild()
            .addMixIn(ComplaintSubmitted.class, Timeless.class)
            .build()
            .writerFor(ComplaintSubmitted.class);

    private Fingerprint() {}

    static byte[] of(ComplaintSubmitted complaint) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(TIMELESS.writeValueAsBytes(complaint)), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
