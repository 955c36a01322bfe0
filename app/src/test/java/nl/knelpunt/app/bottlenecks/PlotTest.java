package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.Window;
import nl.knelpunt.processor.timeline.StretchClock;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlotTest {
    private static final Instant NOW = Instant.parse("2026-03-16T09:00:00Z");
    private static final Words WORDS = new Words(ShopFile.shippedJourney(), Shop.USUAL_ZONE);

    private final Tally tally = new Tally(new Window(NOW, 7), ShopFile.shippedJourney(), StretchClock.ALWAYS);
    private final Problems problems = new Problems(NOW);

    private String plot() {
        return Plot.of(tally.report(problems), WORDS);
    }

    private void problem(String id, BottleneckDetected.State state, Duration since, String value) {
        problems.accept(Drawings.problem(id, state, NOW.minusSeconds(60), NOW.minus(since), "carrier", value, 9));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void writesEveryCountIntoItsCell() throws Exception {
        for (var complaint = 0; complaint < 1234; complaint++) {
            tally.complaint(new Cell("delivery", "delay"), NOW.minusSeconds(60));
        }

        var texts = Drawings.elements(Drawings.parsed(plot()), "text").stream()
                .map(Element::getTextContent)
                .toList();

        assertThat(texts)
                .contains("1,234", "Delivery", "Returns and refunds")
                .filteredOn("0"::equals)
                .hasSizeGreaterThan(70);
    }

    @Test
    void drawsAnEmptyPeriod() throws Exception {
        assertThat(Drawings.elements(Drawings.parsed(plot()), "text"))
                .extracting(Element::getTextContent)
                .contains("No problem in this time.");
    }

    @Test
    void staysWellFormedWhateverTheShopNames() throws Exception {
        problem("p", BottleneckDetected.State.OPENED, Duration.ofDays(2), "<b>&\"' \u0001\u001b\ud83d]]>");

        var svg = plot();

        assertThat(Drawings.parsed(svg).getElementsByTagName("b").getLength()).isZero();
        assertThat(svg).contains("&lt;b&gt;&amp;").doesNotContain("\u001b");
    }

    @Test
    void keepsBarsAndTextsWithinTheDrawing() throws Exception {
        problem("old", BottleneckDetected.State.CLOSED, Duration.ofDays(40), "x".repeat(200));
        problem("new", BottleneckDetected.State.OPENED, Duration.ofMinutes(3), "y".repeat(60));

        var document = Drawings.parsed(plot());
        var width = number(document.getDocumentElement(), "width");

        assertThat(Drawings.elements(document, "rect"))
                .allSatisfy(rect ->
                        assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width));
        assertThat(Drawings.elements(document, "text")).allSatisfy(text -> {
            var room = Lettering.width(text.getTextContent(), number(text, "font-size"));
            var x = number(text, "x");
            switch (text.getAttribute("text-anchor")) {
                case "end" -> assertThat(x - room).isGreaterThanOrEqualTo(0);
                case "middle" -> assertThat(x + room / 2).isLessThanOrEqualTo(width);
                default -> assertThat(x + room).isLessThanOrEqualTo(width);
            }
        });
    }

    @Test
    void drawsTheLargestProblemsAndCountsTheOthers() throws Exception {
        for (var number = 0; number < 30; number++) {
            problem("p" + number, BottleneckDetected.State.CLOSED, Duration.ofDays(2), "v");
        }

        assertThat(Drawings.elements(Drawings.parsed(plot()), "text"))
                .extracting(Element::getTextContent)
                .contains("and 5 smaller ones");
    }

    @Test
    void makesMoreComplaintsDarker() {
        var scale = new Scale(100);

        assertThat(brightness(scale.colour(0))).isGreaterThan(brightness(scale.colour(1)));
        assertThat(brightness(scale.colour(25))).isGreaterThan(brightness(scale.colour(50)));
        assertThat(brightness(scale.colour(50))).isGreaterThan(brightness(scale.colour(100)));
    }

    /** As the Web Content Accessibility Guidelines 2.1 ask of small text. */
    @Test
    void writesLegiblyOnEveryShade() {
        var scale = new Scale(1000);
        for (var count = 0L; count <= 1000; count++) {
            var light = Math.max(brightness(scale.colour(count)), brightness(scale.ink(count)));
            var dark = Math.min(brightness(scale.colour(count)), brightness(scale.ink(count)));
            assertThat((light + 0.05) / (dark + 0.05)).as("%d", count).isGreaterThan(4.5);
        }
    }

    private static double brightness(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
