package nl.knelpunt.app;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while something goes on, with rate and time left; nothing where nobody looks. */
final class Progress implements AutoCloseable {
    private static final int KIB = 1024;
    private static final int UPDATE_MILLIS = 200;

    private final @Nullable ProgressBar bar;

    /** While a file is read. */
    Progress(String task, long bytes) {
        this(task, bytes, " KiB", KIB);
    }

    private Progress(String task, long total, String unit, long unitSize) {
        bar = Style.isOn()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setUnit(unit, unitSize)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    /** While simulated time goes by. */
    static Progress ofHours(String task, Duration total) {
        return new Progress(task, total.toHours(), " h", 1);
    }

    /** @param done bytes read, or hours gone by, so far */
    void at(long done, long rows) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(" " + rows + " rows");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
