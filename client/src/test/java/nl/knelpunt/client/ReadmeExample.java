package nl.knelpunt.client;

import java.time.Instant;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.OrderProgressed;

/** The README's example, compiled. */
final class ReadmeExample {
    private ReadmeExample() {}

    static void send(String bootstrapServers) throws Exception {
        // [readme]
        try (var producer = new ComplaintProducer(Map.of("bootstrap.servers", bootstrapServers), "shop")) {
            var complaint = new ComplaintBuilder("Al drie dagen wacht ik op mijn pakket")
                    .channel(Channel.EMAIL)
                    .orderId("W-1001")
                    .attribute("carrier", "fietskoerier")
                    .build();
            producer.send(complaint).get(); // durable: all in-sync replicas have it
            producer.send(new OrderProgressed(
                            "W-1001", "handed_over", Instant.now(), null, Map.of("carrier", "fietskoerier")))
                    .get();
        }
        // [/readme]
    }
}
