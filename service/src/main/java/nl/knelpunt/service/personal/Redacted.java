package nl.knelpunt.service.personal;

import java.util.List;

/** A text with a mark in place of each piece of personal data, and where the places of the original are in it. */
public final class Redacted {
    private final String text;
    private final List<PersonalData> hidden;

    Redacted(String original, List<PersonalData> hidden) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        for (PersonalData data : hidden) {
            redacted.append(original, copied, data.start()).append(data.kind().mark());
            copied = data.end();
        }
        this.text = redacted.append(original, copied, original.length()).toString();
        this.hidden = hidden;
    }

    /** The text as it may be shown. */
    public String text() {
        return text;
    }

    /**
     * Where something starts now; if that is hidden, where its mark does.
     *
     * @param offset of a UTF-16 unit of the original
     */
    public int start(int offset) {
        return moved(offset, true);
    }

    /**
     * Where something ends now; if that is hidden, where its mark does.
     *
     * @param offset after a UTF-16 unit of the original
     */
    public int end(int offset) {
        return moved(offset, false);
    }

    private int moved(int offset, boolean start) {
        int longer = 0;
        for (PersonalData data : hidden) {
            int mark = data.kind().mark().length();
            if (start ? data.start() > offset : data.start() >= offset) {
                break;
            }
            if (start ? offset < data.end() : offset <= data.end()) {
                return data.start() + longer + (start ? 0 : mark);
            }
            longer += mark - (data.end() - data.start());
        }
        return offset + longer;
    }

    /**
     * Where a redacted text may be cut, at this offset or before, so that no mark is cut in two.
     *
     * @param text one that was redacted
     * @param offset 0 to its length
     */
    public static int wholeMarks(String text, int offset) {
        int open = text.lastIndexOf('[', offset - 1);
        for (PersonalData.Kind kind : PersonalData.Kind.values()) {
            if (open >= 0
                    && text.startsWith(kind.mark(), open)
                    && open + kind.mark().length() > offset) {
                return open;
            }
        }
        return offset;
    }
}
