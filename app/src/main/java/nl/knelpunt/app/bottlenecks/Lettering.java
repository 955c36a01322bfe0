package nl.knelpunt.app.bottlenecks;

import java.util.ArrayList;
import java.util.List;

/** Fits texts into a drawing: their width is guessed, for a wide font. */
final class Lettering {
    /** Of a letter, beside the font's size. */
    private static final double WIDTH = 0.6;

    private static final String MORE = "…";

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePointCount(0, text.length()) * WIDTH * size;
    }

    /** The text, or as much of it as there is room for. */
    static String fit(String text, double size, double room) {
        var most = (int) (room / (WIDTH * size));
        var length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1)))
                        .strip()
                + MORE;
    }

    /** In lines, broken between words; what does not fit into that many is left out. */
    static List<String> wrap(String text, double size, double room, int lines) {
        var wrapped = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || wrapped.size() == lines - 1 || width(longer, size) <= room) {
                line = longer;
            } else {
                wrapped.add(fit(line, size, room));
                line = word;
            }
        }
        wrapped.add(fit(line, size, room));
        return wrapped;
    }
}
