package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service in a process of its own, as in production. */
final class ServiceProcess implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final int port;

    /** @param folder with the service's knelpunt.yaml, state and log */
    ServiceProcess(String command, String bootstrapServers, Path folder) throws IOException {
        port = freePort();
        log = folder.resolve(command + ".log");
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                // Surefire and Failsafe hide it in the manifest of a jar
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                command));
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        // the group waits so long for one that was killed; the broker allows no less
                        "KAFKA_SESSION_TIMEOUT_MS",
                        "6000",
                        "KAFKA_HEARTBEAT_INTERVAL_MS",
                        "1000",
                        "KNELPUNT_CONFIG",
                        folder.resolve("knelpunt.yaml").toString(),
                        "KNELPUNT_STATE_DIR",
                        folder.resolve("state").toString(),
                        "KNELPUNT_HTTP_PORT",
                        Integer.toString(port),
                        "HOOK_SECRET",
                        TestShop.HOOK_SECRET));
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("it ended by itself: " + said());
        }
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/health/ready");
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return whether it did not end by itself meanwhile */
    boolean lives(Duration time) throws InterruptedException {
        return !process.waitFor(time);
    }

    /** As {@code kill -9} does; returns once it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does. */
    void ask() {
        process.destroy();
    }

    /** @return whether it ended with exit code 0 */
    boolean endedWell(long withinSeconds) throws InterruptedException {
        return process.waitFor(withinSeconds, TimeUnit.SECONDS) && process.exitValue() == Main.FINE;
    }

    String said() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
