package nl.knelpunt.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka of one node in this process, on loopback only, with its data in a folder: starting it again goes on with them. */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    /**
     * @param port 0 takes a free one
     * @throws IOException if the folder cannot be used, or another process has it
     */
    public EmbeddedBroker(Path folder, int port) throws IOException {
        this.port = port == 0 ? freePortBut(0) : port;
        Files.createDirectories(folder);
        // formatted again it would be another cluster, which its data do not belong to
        if (Files.notExists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        this.server = new KafkaRaftServer(
                new KafkaConfig(settings(folder, this.port, freePortBut(this.port)), false), Time.SYSTEM);
        server.startup();
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws IOException {
        var said = new ByteArrayOutputStream();
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(
                    "cannot prepare " + folder + " for Kafka: " + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@" + LOOPBACK + ":" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + LOOPBACK + ":" + port + "," + CONTROLLER + "://" + LOOPBACK + ":"
                                + controllerPort),
                Map.entry("listener.security.protocol.map", CONTROLLER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "2"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "2"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("num.network.threads", "1"),
                Map.entry("num.io.threads", "2"),
                // one who is waiting in front of a terminal
                Map.entry("group.initial.rebalance.delay.ms", "0"));
    }

    private static int freePortBut(int taken) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // the system may give the same one twice in a row
            return socket.getLocalPort() == taken ? freePortBut(taken) : socket.getLocalPort();
        }
    }
}
