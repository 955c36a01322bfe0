package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The repository's {@code docker-compose.yml}, under a project name of its own; gone with its volumes when closed. */
final class Compose implements AutoCloseable {
    /** Building the image downloads dependencies and trains the model. */
    private static final int PATIENCE_MINUTES = 20;

    private static final List<Integer> PORTS = List.of(8080, 8081, 8082, 9094, 3143);

    private final Path folder;
    private final List<String> command;

    /** Builds the image, and starts all services. */
    Compose() throws IOException, InterruptedException {
        folder = root();
        command = exitCode(List.of("docker", "compose", "version")) == 0
                ? List.of("docker", "compose", "-p", "knelpunt-it")
                : List.of("docker-compose", "-p", "knelpunt-it");
        for (var port : PORTS) {
            requireFree(port);
        }
        try {
            run("up", "--build", "-d");
        } catch (IOException | InterruptedException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** @return what it said */
    String run(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        var said = Files.createTempFile("knelpunt-compose", ".log");
        try {
            var process = start(all, said);
            var text = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) ? "" : "did not end: ";
            process.destroy();
            text += Files.readString(said, UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", all) + ": " + text);
            }
            return text;
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("down", "--volumes", "--remove-orphans");
    }

    private Process start(List<String> all, Path said) throws IOException {
        return new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static int exitCode(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new AssertionError("docker-compose.yml needs port " + port + ", which another program has", e);
        }
    }

    /** Maven runs tests in the folder of their module. */
    private static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
