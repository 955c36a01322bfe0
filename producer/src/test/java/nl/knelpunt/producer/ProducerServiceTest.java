package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.junit.jupiter.api.Test;

class ProducerServiceTest {

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var environment =
                    new Environment(Map.of("KNELPUNT_HTTP_PORT", port, "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));
            var journey = new Journey(List.of(), List.of(), List.of("placed"));
            var service = new ProducerService(environment, journey, InstantSource.system(), new Random(7));

            assertThatThrownBy(service::start)
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("KNELPUNT_HTTP_PORT")
                    .hasMessageContaining(port);
        }
    }
}
