package nl.knelpunt.notifier;

import static nl.knelpunt.contract.AlertDelivered.State.DELIVERED;
import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static nl.knelpunt.contract.AlertDelivered.State.SUMMARISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A receiver that is down for hours. */
class LongAwayIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALERTS = 12;

    private final ManualClock clock = new ManualClock(Instant.now().minus(Duration.ofHours(5)));
    private final AlertTopics topics = new AlertTopics(BROKER.settings());
    private final Hooks hooks = new Hooks();

    @AfterEach
    void stop() {
        topics.close();
        hooks.close();
    }

    @Test
    void readsOneAlertWhenItIsBackAlsoAfterARestartAndOthersAreNotHindered() {
        hooks.answer("down", 503);
        hooks.answer("well", 204);
        try (var instance = start()) {
            down().forEach(id -> raise(id, "down"));
            raise("other", "well");
            await().atMost(PATIENCE).until(() -> count(PENDING) == ALERTS && count(DELIVERED) == 1);
            assertThat(instance.health("well")).isNotEqualTo(instance.health("down"));
        }
        clock.passes(Duration.ofMinutes(59));
        try (var again = start()) {
            raise("late", "well");
            await().atMost(PATIENCE).until(() -> count(DELIVERED) == 2);
            assertThat(count(PENDING)).isEqualTo(ALERTS);

            clock.passes(Duration.ofMinutes(2));
            // one may be on its way at that moment
            await().atMost(PATIENCE).until(() -> count(SUMMARISED) >= ALERTS - 1);
            hooks.answer("down", 204);
            await().atMost(PATIENCE).until(() -> {
                clock.passes(Duration.ofSeconds(30));
                return count(PENDING) == 0 && states().containsKey(together().alertId());
            });
            assertThat(again.health("well")).isEqualTo(again.health("down"));
        }
        assertThat(states().get(together().alertId())).isEqualTo(DELIVERED);
        assertThat(together().complaints())
                .extracting(AlertedComplaint::complaintId)
                .hasSize(Math.toIntExact(count(SUMMARISED)))
                .isSubsetOf(down().stream().map(id -> "c-" + id).toList());
    }

    private Instance start() {
        return Instance.start(BROKER.settings(), hooks.shop("down", "well"), Hooks.SECRETS, clock);
    }

    private void raise(String id, String receiver) {
        topics.write(Topics.RAISED, Jobs.alert(id, receiver, clock.instant()));
    }

    private static List<String> down() {
        return IntStream.range(0, ALERTS).mapToObj(number -> "a-" + number).toList();
    }

    private static AlertRaised together() {
        return Records.events(Topics.RAISED, AlertRaised.class, BROKER.settings()).stream()
                .filter(alert -> alert.complaints().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static long count(State state) {
        return states().values().stream().filter(now -> now == state).count();
    }

    /** The last of each alert. */
    private static Map<String, State> states() {
        return Records.events(Topics.DELIVERED, AlertDelivered.class, BROKER.settings()).stream()
                .collect(Collectors.toMap(AlertDelivered::alertId, AlertDelivered::state, (before, now) -> now));
    }
}
