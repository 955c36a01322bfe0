package nl.knelpunt.app.bottlenecks;

/** A report as a drawing: the heat map, and below it the problems over time. */
public final class Plot {
    private static final double MARGIN = 24;
    private static final double TITLE = 62;
    private static final double SECTION = 44;
    private static final double LARGE = 18;
    private static final double NORMAL = 13;
    private static final String GREY = "#5f5f5f";

    private Plot() {}

    /** @return a whole SVG document */
    public static String of(BottleneckReport report, Words words) {
        var map = new HeatMap(report, words);
        var bars = new ProblemBars(report, words, MARGIN + NORMAL, map.width() - 2 * NORMAL);
        var svg = new Svg(
                map.width() + 2 * MARGIN,
                TITLE + map.height() + SECTION + bars.height() + MARGIN,
                "Complaints by step and fault, and problems over time");
        svg.text(MARGIN, MARGIN + NORMAL, LARGE, "Complaints by step and fault", "font-weight", "bold");
        svg.text(MARGIN, MARGIN + 2 * LARGE, NORMAL, period(report, words), "fill", GREY);
        map.draw(svg, MARGIN, TITLE);
        var below = TITLE + map.height() + NORMAL;
        svg.text(MARGIN, below, LARGE, "Problems", "font-weight", "bold");
        legend(svg, MARGIN + map.width(), below);
        bars.draw(svg, below + NORMAL);
        return svg.done();
    }

    private static void legend(Svg svg, double right, double y) {
        svg.text(right, y, 11, "open: dark, with an arrow; closed: light", "text-anchor", "end", "fill", GREY);
    }

    private static String period(BottleneckReport report, Words words) {
        return words.time(report.from()) + " until " + words.time(report.until()) + ", "
                + Words.count(report.orders(), "order") + ", " + Words.count(report.complaints(), "complaint");
    }
}
