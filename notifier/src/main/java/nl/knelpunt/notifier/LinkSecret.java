package nl.knelpunt.notifier;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What links are signed with. While it is being changed there are two: the first signs, both are accepted. */
final class LinkSecret {
    static final int SIGNATURE_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int MOST_KEYS = 2;

    private final List<SecretKeySpec> keys;

    /** @throws IllegalArgumentException if it is none; the message does not quote it */
    LinkSecret(String text) {
        keys = Arrays.stream(text.strip().split("\\s+", -1))
                .map(LinkSecret::key)
                .toList();
        if (keys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("must be one secret, or two with a space between them");
        }
    }

    byte[] sign(byte[] payload) {
        return sign(payload, keys.getFirst());
    }

    /** Takes equally long for each wrong signature. */
    boolean signed(byte[] payload, byte[] signature) {
        var known = false;
        for (var key : keys) {
            known |= MessageDigest.isEqual(sign(payload, key), signature);
        }
        return known;
    }

    private static byte[] sign(byte[] payload, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec key(String text) {
        var bytes = bytes(text);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("must be at least " + LEAST_BYTES
                    + " random bytes in base64, such as \"openssl rand -base64 " + LEAST_BYTES + "\" makes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // its message quotes the secret's characters
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[…]";
    }
}
