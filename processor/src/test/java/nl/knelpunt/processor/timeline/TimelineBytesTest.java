package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.ShopFile;
import org.junit.jupiter.api.Test;

class TimelineBytesTest {
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123Z");

    @Test
    void areReadAsTheyWereWritten() {
        var order = new OrderTimeline(
                Map.of("placed", AT, "paid", AT.plusMillis(1)), AT.plusSeconds(9), Map.of("carrier", "snelbode"));

        assertThat(TimelineBytes.read(TimelineBytes.write(order))).isEqualTo(order);
        assertThat(TimelineBytes.read(TimelineBytes.write(OrderTimeline.EMPTY))).isEqualTo(OrderTimeline.EMPTY);
    }

    @Test
    void areAtMost500OfAnOrderThatWentThroughTheWholeJourney() {
        var journey = ShopFile.shippedJourney();
        var reached = new HashMap<String, Instant>();
        journey.milestones().forEach(milestone -> reached.put(milestone, AT));
        var attributes = new HashMap<String, String>();
        journey.attributes().forEach(attribute -> attributes.put(attribute, "w".repeat(40)));

        assertThat(TimelineBytes.write(new OrderTimeline(reached, AT, attributes)))
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void areRefusedIfTheyAreSomethingElse() {
        assertThatThrownBy(() -> TimelineBytes.read(new byte[] {9, 1, 2})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TimelineBytes.read(new byte[] {1, 0, 0})).isInstanceOf(IllegalStateException.class);
    }
}
