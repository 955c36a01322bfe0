package nl.knelpunt.app.bottlenecks;

import java.time.Instant;

/**
 * An order that is stuck.
 *
 * @param stretch id of the stretch that it is on
 * @param since when it came there
 * @param seconds for which it has been there
 */
public record WaitingOrder(String orderId, String stretch, Instant since, long seconds) {}
