package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteTest {
    @TempDir
    Path folder;

    @Test
    void hasFromTheOneAboveWhatItDoesNotSayItself() {
        var root = routes("""
                routes:
                  receivers: [desk]
                  groupBy: [step, attributes.carrier]
                  groupWait: PT10S
                  calendar: always
                  routes:
                    - match: { step: ordering, severity: 3+ }
                      continue: true
                      groupInterval: PT1M
                      routes:
                        - { match: { fault: delay }, repeatInterval: P1D, groupBy: complaint }
                """);
        var first = root.routes().get(0);
        var second = first.routes().get(0);

        assertThat(root.grouping())
                .isEqualTo(new Grouping(
                        List.of("step", "attributes.carrier"), Duration.ofSeconds(10), Duration.ofMinutes(5), null));
        assertThat(first.match()).isEqualTo(Map.of("step", Set.of("ordering"), "severity", Set.of("3", "4")));
        assertThat(first.continues()).isTrue();
        assertThat(second.continues()).isFalse();
        assertThat(second.grouping())
                .isEqualTo(new Grouping(
                        List.of("complaint"), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofDays(1)));
        assertThat(root.all()).extracting(Route::place).containsExactly("0", "0.0", "0.0.0");
        assertThat(root.all()).extracting(Route::receivers).containsOnly(List.of("desk"));
        assertThat(root.all()).extracting(Route::calendar).containsOnly("always");
    }

    @Test
    void matchesOneOfEachLabelsValuesUnlessAnotherLabelHasOneThatIsNotWanted() {
        var route = routes("""
                        routes:
                          routes:
                            - { match: { severity: [2, 3], segment: gold }, unless: { channel: [review, chat] } }
                        """).routes().get(0);

        assertThat(route.matches(Map.of("severity", "3", "segment", "gold", "channel", "form")))
                .isTrue();
        assertThat(route.matches(Map.of("severity", "2", "segment", "gold"))).isTrue();
        assertThat(route.matches(Map.of("severity", "4", "segment", "gold"))).isFalse();
        assertThat(route.matches(Map.of("severity", "3"))).isFalse();
        assertThat(route.matches(Map.of("severity", "3", "segment", "gold", "channel", "chat")))
                .isFalse();
    }

    @Test
    void groupsByNothingWhereTheDepartmentIsAllThatAnAlertHasInCommon() {
        assertThat(routes("routes: { groupBy: department }").grouping().by()).isEmpty();
    }

    private Route routes(String section) {
        return ShopFiles.read(folder, ShopFiles.GOOD + section).routes();
    }
}
