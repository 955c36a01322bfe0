package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.knelpunt.service.Service;
import nl.knelpunt.testkit.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaGoesAwayIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void isSeenInQuietTimesAndAnsweredInTime() throws Exception {
        var service = Caller.service(BROKER.bootstrapServers());
        service.start();
        try {
            var caller = Caller.of(service);
            var body = "{\"text\":\"Te laat\"}".getBytes(StandardCharsets.UTF_8);
            await().atMost(PATIENCE).until(() -> caller.ready() == 200);
            assertThat(caller.post("/complaints", body).statusCode()).isEqualTo(202);

            BROKER.stop(0);

            await().atMost(PATIENCE).until(() -> caller.ready() == 503);
            var started = System.nanoTime();
            assertThat(caller.post("/complaints", body).statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(Service.CLOSE_SECONDS));
        } finally {
            var started = System.nanoTime();
            service.close();
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(Service.CLOSE_SECONDS + 1));
        }
    }
}
