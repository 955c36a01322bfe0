package nl.knelpunt.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import nl.knelpunt.service.Service;

/** Runs services until the process is asked to end, then closes them, the last started first. */
final class Services implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    <S extends Service> S start(S service) {
        open.push(service);
        service.start();
        return service;
    }

    /** To be closed with the services, in its turn. */
    <C extends AutoCloseable> C add(C closeable) {
        open.push(closeable);
        return closeable;
    }

    /** Waits for SIGTERM or Ctrl-C. All is closed before the process ends, whose exit code is 0. */
    void runUntilAsked() throws InterruptedException {
        var asked = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            asked.countDown();
                            close();
                            // after a signal the code would be 143, though all is well
                            Runtime.getRuntime().halt(Main.FINE);
                        },
                        "shutdown"));
        asked.await();
        ended.await();
    }

    @Override
    public void close() {
        for (var service = open.poll(); service != null; service = open.poll()) {
            try {
                service.close();
            } catch (Exception e) {
                System.err.println("while closing: " + e.getClass().getName());
            }
        }
        ended.countDown();
    }
}
