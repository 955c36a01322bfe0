package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DemoPortsTest {
    @Test
    void takesAFreePortForOneThatAnotherProgramHas() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(DemoPorts.free(other.getLocalPort(), "--http-port"))
                    .isPositive()
                    .isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void takesThePortThatIsFree() throws IOException {
        var port = DemoPorts.free(0, "--http-port");

        assertThat(DemoPorts.free(port, "--http-port")).isEqualTo(port);
    }
}
