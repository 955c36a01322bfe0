package nl.knelpunt.producer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A port that leads to a broker from a moment of the test's choice on; before that, nobody answers there. */
final class LateDoor implements AutoCloseable {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final int port;
    private @Nullable ServerSocket server;

    LateDoor() throws IOException {
        try (var probe = new ServerSocket(0, 1, HERE)) {
            port = probe.getLocalPort();
        }
    }

    String bootstrapServers() {
        return HERE.getHostAddress() + ":" + port;
    }

    /** @param bootstrapServers of a cluster of one broker */
    void open(String bootstrapServers) throws IOException {
        var brokerPort = Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
        var open = new ServerSocket(port, 50, HERE);
        server = open;
        Thread.ofVirtual().start(() -> {
            while (!open.isClosed()) {
                try {
                    var in = open.accept();
                    var out = new Socket(HERE, brokerPort);
                    pump(in, out);
                    pump(out, in);
                } catch (IOException e) {
                    // closed
                }
            }
        });
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // closed
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
