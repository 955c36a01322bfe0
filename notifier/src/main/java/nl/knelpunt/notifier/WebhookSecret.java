package nl.knelpunt.notifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook is signed with, as Standard Webhooks has it: a secret, or two while one takes the other's place, with a
 * blank between.
 */
final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int MOST_KEYS = 2;

    private final List<SecretKeySpec> keys;

    /** @throws IllegalArgumentException if it is none; the message does not quote it */
    WebhookSecret(String secret) {
        keys = Stream.of(secret.strip().split("\\s+")).map(WebhookSecret::key).toList();
        if (keys.size() > MOST_KEYS) {
            throw refused();
        }
    }

    /** The value of the header {@code webhook-signature}: a signature by each secret. */
    String sign(String id, long timestampSeconds, byte[] body) {
        return keys.stream().map(key -> sign(key, id, timestampSeconds, body)).collect(Collectors.joining(" "));
    }

    private static String sign(SecretKeySpec key, String id, long timestampSeconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestampSeconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec key(String secret) {
        var bytes = bytes(secret);
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw refused();
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] bytes(String secret) {
        try {
            return secret.startsWith(PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            // its message quotes the secret's characters
            return new byte[0];
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("must be " + PREFIX + " and " + LEAST_BYTES + " to " + MOST_BYTES
                + " random bytes in base64, or two of these with a blank between");
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
