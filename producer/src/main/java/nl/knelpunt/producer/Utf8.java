package nl.knelpunt.producer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes strictly: Java's own constructors turn what is no UTF-8 into U+FFFD, and so would change what was sent. */
final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    static Reading<String> decode(byte[] bytes) {
        try {
            return new Reading.Good<>(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Reading.bad(ProblemType.ENCODING, "must be valid UTF-8");
        }
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
