package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What a link says: one answer to one alert, until some time. Its token is that and a signature, so that nothing about links
 * has to be kept.
 *
 * @param partition of the topic that the alert was raised in
 * @param offset there
 * @param expiresAt in whole seconds
 */
record AnswerLink(int partition, long offset, String alertId, Action action, Instant expiresAt) {
    /** From when the alert was raised. */
    static final Duration LIFE = Duration.ofDays(14);

    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 1 + 1 + Integer.BYTES + Long.BYTES + Long.BYTES;
    /** More than the longest alert's id needs. */
    private static final int MOST_CHARACTERS = 2_048;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Letters, digits, dashes and underscores. */
    String token(LinkSecret secret) {
        var payload = payload();
        return ENCODER.encodeToString(ByteBuffer.allocate(payload.length + LinkSecret.SIGNATURE_BYTES)
                .put(payload)
                .put(secret.sign(payload))
                .array());
    }

    /** @return empty if it was not made with that secret; whether it has expired is another matter */
    static Optional<AnswerLink> read(String token, LinkSecret secret) {
        var bytes = bytes(token);
        var end = bytes.length - LinkSecret.SIGNATURE_BYTES;
        if (end < HEAD_BYTES) {
            return Optional.empty();
        }
        var payload = Arrays.copyOf(bytes, end);
        return secret.signed(payload, Arrays.copyOfRange(bytes, end, bytes.length))
                ? read(ByteBuffer.wrap(payload))
                : Optional.empty();
    }

    /** The alert's place. */
    Source source() {
        return new Source(Topics.RAISED.name(), partition, offset);
    }

    private byte[] payload() {
        var id = alertId.getBytes(UTF_8);
        return ByteBuffer.allocate(HEAD_BYTES + id.length)
                .put(VERSION)
                .put(code(action))
                .putInt(partition)
                .putLong(offset)
                .putLong(expiresAt.getEpochSecond())
                .put(id)
                .array();
    }

    private static Optional<AnswerLink> read(ByteBuffer payload) {
        if (payload.get() != VERSION) {
            return Optional.empty();
        }
        var action = action(payload.get());
        if (action == null) {
            return Optional.empty();
        }
        var partition = payload.getInt();
        var offset = payload.getLong();
        var expiresAt = Instant.ofEpochSecond(payload.getLong());
        return Optional.of(
                new AnswerLink(partition, offset, UTF_8.decode(payload).toString(), action, expiresAt));
    }

    /** @return nothing of one that is written in another way than ours: then no two tokens say the same */
    private static byte[] bytes(String token) {
        if (token.length() > MOST_CHARACTERS) {
            return new byte[0];
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return ENCODER.encodeToString(bytes).equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte code(Action action) {
        return switch (action) {
            case TAKEN -> 't';
            case ANSWERED -> 'a';
            case SOLVED -> 's';
            case NOT_OURS -> 'n';
            case PROMISED -> throw new IllegalArgumentException("one promises by taking");
        };
    }

    private static @Nullable Action action(byte code) {
        return switch (code) {
            case 't' -> Action.TAKEN;
            case 'a' -> Action.ANSWERED;
            case 's' -> Action.SOLVED;
            case 'n' -> Action.NOT_OURS;
            default -> null;
        };
    }
}
