package nl.knelpunt.app;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while a file is read, with rate and time left; nothing where nobody looks. */
final class Progress implements AutoCloseable {
    private static final int KIB = 1024;
    private static final int UPDATE_MILLIS = 200;

    private final @Nullable ProgressBar bar;

    Progress(String task, long bytes) {
        bar = Style.isOn()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(bytes)
                        .setUnit(" KiB", KIB)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    /** @param bytes read so far */
    void at(long bytes, long rows) {
        if (bar != null) {
            bar.stepTo(bytes);
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
