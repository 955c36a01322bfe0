package nl.knelpunt.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of the two versions that Knelpunt uses (RFC 9562), which the JDK does not make. */
public final class Ids {
    private Ids() {}

    /** Version 7: ordered by time to the millisecond, random below. Source: RFC 9562, section 5.7. */
    public static UUID timeOrdered(Instant now, RandomGenerator random) {
        var high = (now.toEpochMilli() << 16) | (random.nextLong() & 0x0fffL);
        return withVersion(high, random.nextLong(), 7);
    }

    /** Version 5: the same for the same namespace and name. Source: RFC 9562, section 5.5. */
    public static UUID named(UUID namespace, String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            var digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            return withVersion(digest.getLong(), digest.getLong(), 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static UUID withVersion(long high, long low, int version) {
        return new UUID(
                (high & 0xffff_ffff_ffff_0fffL) | ((long) version << 12),
                (low & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE);
    }
}
