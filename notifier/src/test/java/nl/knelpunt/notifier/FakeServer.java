package nl.knelpunt.notifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Another side that misbehaves as no real server would let one make it. */
final class FakeServer implements AutoCloseable {
    private static final int TRICKLE_MILLIS = 20;

    private final ServerSocket server;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

    private FakeServer(Conversation conversation) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(conversation));
    }

    /** Takes the connection and says nothing. */
    static FakeServer silent() {
        return new FakeServer((socket, pace) -> {});
    }

    /** Says something once, whatever it is asked, and hangs up. */
    static FakeServer saying(String words) {
        return new FakeServer((socket, pace) -> {
            write(socket, words);
            socket.close();
        });
    }

    /** Says something, and then the next without end, always soon enough to keep a time-out per read from ending it. */
    static FakeServer trickling(String first, String next) {
        return new FakeServer((socket, pace) -> {
            write(socket, first);
            var _ = pace.scheduleAtFixedRate(
                    () -> writeUnchecked(socket, next), 0, TRICKLE_MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    /** Greets, and answers each line with what the script makes of it. */
    static FakeServer answering(String greeting, Script script) {
        return new FakeServer((socket, pace) -> {
            write(socket, greeting);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                write(socket, script.answer(line));
            }
        });
    }

    /** A port at which nobody listens. */
    static int nobody() {
        try (var closed = silent()) {
            return closed.port();
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        pace.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Conversation conversation) {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> converse(conversation, socket));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void converse(Conversation conversation, Socket socket) {
        try {
            conversation.hold(socket, pace);
        } catch (IOException e) {
            // the other side has hung up, as it may
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeUnchecked(Socket socket, String text) {
        try {
            write(socket, text);
        } catch (IOException e) {
            // ends the trickle
            throw new UncheckedIOException(e);
        }
    }

    interface Script {
        String answer(String line);
    }

    private interface Conversation {
        void hold(Socket socket, ScheduledExecutorService pace) throws IOException;
    }
}
