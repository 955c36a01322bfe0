package nl.knelpunt.testkit;

import java.time.Instant;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;

/** Complaints to test with. */
public final class Complaints {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Complaints() {}

    /** With an order and a customer. */
    public static ComplaintSubmitted of(String id, String text) {
        return new ComplaintSubmitted(
                id,
                NOON,
                Channel.FORM,
                new ComplaintText(text),
                null,
                null,
                "W-1001",
                null,
                new Customer("C-7", "Anna de Vries", "anna@example.nl", null, null),
                null,
                Map.of());
    }
}
