package nl.knelpunt.notifier.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.TopicEvents;
import nl.knelpunt.service.WholeTopic;

/** Makes daily reports of what is in the topics. */
public final class Reports {
    /** How far a shop's clock may be ahead of the broker's. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private Reports() {}

    /**
     * Reads what the report needs, some minutes' worth for a large shop at most.
     *
     * @param kafka settings for a client
     * @param date local to the shop; the report is of the day before, and of this one until now
     * @param now what was written or done then or later does not count
     * @throws IllegalArgumentException if the date has not begun
     * @throws nl.knelpunt.service.MissingTopicException if a topic is missing
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    public static DailyReport of(Map<String, Object> kafka, Shop shop, LocalDate date, Instant now) {
        var days = new Days(date, shop.timeZone(), now);
        var since = days.lookBack().minus(AHEAD);
        var tally = new ReportTally(shop, days);
        WholeTopic.lostUntil(kafka, Topics.CLASSIFIED.name(), days.fortnight()).ifPresent(tally::lostUntil);
        TopicEvents.read(kafka, Topics.HANDLED, ComplaintHandled.class, tally::handled);
        TopicEvents.read(kafka, Topics.SILENCES, SilenceMade.class, tally::silence);
        TopicEvents.read(kafka, Topics.CORRECTED, ComplaintCorrected.class, tally::corrected);
        TopicEvents.readSince(kafka, Topics.REVISED, since, ComplaintClassified.class, tally::revised);
        TopicEvents.readSince(kafka, Topics.RAISED, since, HeldBack.class, tally::heldBack);
        var orders = tally.orders();
        TopicEvents.readInTurn(kafka, Topics.ORDERS, since, OrderProgressed.class, orders::accept, orders::handOver);
        TopicEvents.readSince(kafka, Topics.CLASSIFIED, since, ComplaintClassified.class, tally::classified);
        return tally.report();
    }
}
