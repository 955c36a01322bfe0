package nl.knelpunt.producer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Knows by a shared secret who sent a body: HMAC-SHA256, in base64. Source: RFC 2104. Thread-safe. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret not empty */
    Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param claimed null if there is none */
    boolean isOf(byte[] body, @Nullable String claimed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var right = Base64.getEncoder().encode(mac.doFinal(body));
            // takes the same time wherever they differ
            return claimed != null && MessageDigest.isEqual(right, claimed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Signature[…]";
    }
}
