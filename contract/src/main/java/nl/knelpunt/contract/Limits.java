package nl.knelpunt.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bounds on what a shop may send, once for all intakes. Each check returns what is wrong in a sentence that does not
 * quote the input, or null if nothing is.
 */
public final class Limits {
    public static final int TEXT_CHARACTERS = 20_000;
    public static final int NAME_CHARACTERS = 200;
    public static final int ATTRIBUTES = 20;
    public static final int ATTRIBUTE_NAME_CHARACTERS = 50;
    /** Of a request's body, and of a record that a shop may write. */
    public static final int BODY_BYTES = 1024 * 1024;
    /** How far the clock of who tells a milestone may be ahead; a time within it is kept as it is. */
    public static final Duration MILESTONE_AHEAD = Duration.ofMinutes(5);
    /** Ten years. What is told to be longer ago has a mistyped year, and no norm remembers it. */
    public static final Duration MILESTONE_BACK = Duration.ofDays(3_653);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private Limits() {}

    public static @Nullable String text(String text) {
        if (length(text) > TEXT_CHARACTERS) {
            return "must have at most " + TEXT_CHARACTERS + " characters";
        }
        if (text.codePoints().noneMatch(Limits::canBeSeen)) {
            return "must not be empty";
        }
        return wellFormed(text);
    }

    public static @Nullable String id(String id) {
        return ID.matcher(id).matches()
                ? null
                : "must be 1 to 100 letters, digits, dots, colons, dashes or underscores, the first a letter or digit";
    }

    public static @Nullable String name(@Nullable String name) {
        if (name == null) {
            return null;
        }
        if (length(name) > NAME_CHARACTERS) {
            return "must have at most " + NAME_CHARACTERS + " characters";
        }
        return wellFormed(name);
    }

    /** A name that must be there: also not blank. */
    public static @Nullable String requiredName(String name) {
        return name.isBlank() ? "must not be empty" : name(name);
    }

    public static @Nullable String rating(@Nullable Integer rating) {
        return rating == null || (rating >= 1 && rating <= 5) ? null : "must be a whole number from 1 to 5";
    }

    public static @Nullable String language(@Nullable String language) {
        return language == null || LANGUAGE.matcher(language).matches()
                ? null
                : "must be a language code of two or three small letters, such as nl";
    }

    public static @Nullable String attributes(Map<String, String> attributes) {
        if (attributes.size() > ATTRIBUTES) {
            return "must have at most " + ATTRIBUTES + " entries";
        }
        for (var entry : attributes.entrySet()) {
            if (entry.getKey().isBlank() || length(entry.getKey()) > ATTRIBUTE_NAME_CHARACTERS) {
                return "must have names of 1 to " + ATTRIBUTE_NAME_CHARACTERS + " characters";
            }
            if (wellFormed(entry.getKey()) != null || name(entry.getValue()) != null) {
                return "must have values of at most " + NAME_CHARACTERS + " characters of valid Unicode";
            }
        }
        return null;
    }

    /** When a milestone was reached, as seen now. */
    public static @Nullable String milestoneAt(Instant at, Instant now) {
        if (at.isAfter(now.plus(MILESTONE_AHEAD))) {
            return "must not be in the future: it is more than " + MILESTONE_AHEAD.toMinutes() + " minutes from now";
        }
        return at.isBefore(now.minus(MILESTONE_BACK)) ? "must not be longer ago than ten years" : null;
    }

    static void require(String field, @Nullable String problem) {
        if (problem != null) {
            throw new IllegalArgumentException(field + " " + problem);
        }
    }

    /** In code points, as JSON Schema counts. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Half a surrogate pair cannot be written as UTF-8, so it could not be kept as sent. */
    private static @Nullable String wellFormed(String text) {
        return holdsHalfAPair(text) ? "must be valid Unicode: it holds half a surrogate pair" : null;
    }

    /** A loop, since every name of every event is looked at. */
    private static boolean holdsHalfAPair(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Whether it leaves a mark: no space, control or format character. */
    public static boolean canBeSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
