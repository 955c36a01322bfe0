package nl.knelpunt.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.knelpunt.processor.timeline.OrderTimeline;
import nl.knelpunt.processor.timeline.ReviewedOrder;
import org.jspecify.annotations.Nullable;

/** Reads orders with reviews, whose times name no zone and are taken as UTC. */
final class ReviewedOrders {
    /** What is promised. */
    static final String END = "delivered";

    private static final Map<String, String> MILESTONES = Map.of(
            "order_purchase_timestamp", "placed",
            "order_approved_at", "paid",
            "order_delivered_carrier_date", "handed_over",
            "order_delivered_customer_date", END);

    private static final String PROMISED = "order_estimated_delivery_date";
    private static final String REVIEWED = "review_creation_date";
    private static final String STARS = "review_score";

    private ReviewedOrders() {}

    /** @throws UsageException naming the line that cannot be read, or all columns that are missing */
    static List<ReviewedOrder> read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException(file + " is no file that can be read");
        }
        var orders = new ArrayList<ReviewedOrder>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : records) {
                if (orders.isEmpty()) {
                    requireColumns(file, row.getHeader());
                }
                orders.add(order(row));
            }
        } catch (CsvParseException e) {
            throw new UsageException(file + " is no CSV that can be read: is a quote missing?");
        }
        return orders;
    }

    private static void requireColumns(Path file, List<String> header) {
        var missing = Stream.concat(MILESTONES.keySet().stream(), Stream.of(PROMISED, REVIEWED, STARS))
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException(file + " has no column " + String.join(", ", missing));
        }
    }

    private static ReviewedOrder order(NamedCsvRecord row) {
        var reached = new HashMap<String, Instant>();
        MILESTONES.forEach((column, milestone) -> {
            var at = time(row, column);
            if (at != null) {
                reached.put(milestone, at);
            }
        });
        var reviewed = time(row, REVIEWED);
        if (reviewed == null) {
            throw new UsageException("line " + row.getStartingLineNumber() + ": review_creation_date is empty");
        }
        return new ReviewedOrder(new OrderTimeline(reached, time(row, PROMISED), Map.of()), reviewed, score(row));
    }

    private static int score(NamedCsvRecord row) {
        var text = cell(row, STARS);
        if (!text.matches("[1-5]")) {
            throw new UsageException("line " + row.getStartingLineNumber() + ": review_score must be from 1 to 5");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Instant time(NamedCsvRecord row, String column) {
        var text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var time = text.contains(":")
                    ? LocalDateTime.parse(text.replace(' ', 'T'))
                    : LocalDate.parse(text).atStartOfDay();
            return time.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new UsageException("line " + row.getStartingLineNumber() + ": " + column
                    + " must be a time such as 2026-03-01 14:05:00, or a date");
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(
                        () -> new UsageException("line " + row.getStartingLineNumber() + ": " + column + " is missing"))
                .strip();
    }
}
