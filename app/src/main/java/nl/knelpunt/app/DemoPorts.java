package nl.knelpunt.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on loopback, where the demo may stand beside other programs. */
final class DemoPorts {
    private DemoPorts() {}

    /**
     * Says so on standard error if another program has it.
     *
     * @param option by which one asks for another
     * @return the port, or any free one if it is 0 or taken
     */
    static int free(int port, String option) throws IOException {
        try {
            return open(port);
        } catch (BindException e) {
            var other = open(0);
            System.err.println("Port " + port + " of this machine is in use by another program: the demo takes " + other
                    + ". Choose one yourself with " + option + ".");
            return other;
        }
    }

    private static int open(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
