package nl.knelpunt.notifier;

import nl.knelpunt.contract.BottleneckDetected;
import org.jspecify.annotations.Nullable;

/**
 * Something about one problem; travels as JSON.
 *
 * @param detected how it stands now; null if a complaint was held back for it
 * @param orderId of that complaint, if it names one
 */
record ProblemNews(
        String problemId,
        @Nullable BottleneckDetected detected,
        @Nullable String orderId) {}
