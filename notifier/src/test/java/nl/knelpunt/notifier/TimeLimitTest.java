package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void interruptsATryWhoseTimeIsOver() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        assertThat(TimeLimit.within(Duration.ofMillis(50), () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return new Delivery.Delivered();
                }))
                .isEqualTo(new Delivery.Retry(Reason.TIMEOUT));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void comesBackAtOnceWhenItIsStopped() {
        Thread.currentThread().interrupt();
        assertThat(TimeLimit.within(LONG, () -> {
                    new CountDownLatch(1).await();
                    return new Delivery.Delivered();
                }))
                .isEqualTo(new Delivery.Retry(Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void survivesWhatNobodyExpected() {
        assertThat(TimeLimit.within(LONG, () -> {
                    throw new IllegalStateException("a library's fault");
                }))
                .isEqualTo(new Delivery.Retry(Reason.UNEXPECTED));
    }
}
