package nl.knelpunt.notifier;

/** Text as HTML. */
public final class Html {
    private Html() {}

    /** Shown as it is, wherever it stands in a page; lines are kept. */
    public static String escaped(String text) {
        var html = new StringBuilder(text.length() + text.length() / 8);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>\n");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
