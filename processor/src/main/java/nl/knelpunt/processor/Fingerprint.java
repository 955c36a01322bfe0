package nl.knelpunt.processor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Json;

/** Tells whether two complaints under one id say the same. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Of all but the time of submission, which an intake fills in anew for a complaint that is sent again. */
    static byte[] of(ComplaintSubmitted complaint) {
        var timeless = new ComplaintSubmitted(
                complaint.complaintId(),
                Instant.EPOCH,
                complaint.channel(),
                complaint.text(),
                complaint.language(),
                complaint.rating(),
                complaint.orderId(),
                complaint.productId(),
                complaint.customer(),
                complaint.takenBy(),
                complaint.attributes());
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(Json.write(timeless)), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
