package nl.knelpunt.notifier;

import static nl.knelpunt.contract.AlertDelivered.State.DELIVERED;
import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.Topics;
import org.junit.jupiter.api.Test;

/** Receivers that are away, come back, or are gone. */
class DeliveringIT extends Scenario {
    private static final String EACH_TO_BOTH =
            "routes: { receivers: [logistics, warehouse], groupBy: complaint, groupWait: PT0S }";

    private static final int WAITED = 12;

    @Test
    void writesEachTryOfAFlappingWebhookDownAndHindersNobodyElse() {
        at("2026-03-02T10:00");
        opens(EACH_TO_BOTH);
        ears.answer("logistics", 500);
        var complaint = complains("Mijn pakket is er nog niet.");
        hears("warehouse");
        delivery(complaint, "logistics", it -> it.attempts() == 1);

        ears.hangUpOn("logistics");
        at("2026-03-02T10:01");
        delivery(complaint, "logistics", it -> it.attempts() == 2);

        ears.answer("logistics", 204);
        at("2026-03-02T10:02");
        hears("logistics");
        assertThat(delivery(complaint, "logistics", it -> it.state() == DELIVERED)
                        .lastAttempts())
                .extracting(Attempt::at, Attempt::outcome)
                .containsExactly(
                        tuple(moment("2026-03-02T10:00"), "server_error"),
                        tuple(moment("2026-03-02T10:01"), "connection"),
                        tuple(moment("2026-03-02T10:02"), "delivered"));
        nothingElseIsTold();
    }

    @Test
    void switchesAWebhookOffThatIsGoneUntilAPersonSwitchesItOn() {
        at("2026-03-02T10:00");
        opens(EACH_TO_BOTH);
        ears.answer("logistics", 410);
        delivery(complains("Mijn pakket is er nog niet."), "logistics", it -> last(it, "gone"));
        assertThat(events(1, Topics.SWITCHED, ReceiverSwitched.class))
                .extracting(ReceiverSwitched::receiver, ReceiverSwitched::state, ReceiverSwitched::reason)
                .containsExactly(tuple("logistics", ReceiverSwitched.State.OFF, "gone"));

        ears.answer("logistics", 204);
        restarts();
        delivery(complains("Waar blijft mijn fiets?"), "logistics", it -> last(it, "switched_off"));
        assertThat(ears.tries("logistics")).isEqualTo(1);

        writes(
                Topics.SWITCHED,
                new ReceiverSwitched("logistics", ReceiverSwitched.State.ON, moment("2026-03-02T10:00"), null, "anna"));
        isWell("logistics");
        var complaint = complains("Nog niets ontvangen.");
        assertThat(hears("logistics").complaints()).containsExactly(complaint);
        for (var number = 0; number < 3; number++) {
            hears("warehouse");
        }
    }

    @Test
    void tellsAReceiverThatWasDownForADayAFewAlertsWithAllThatWaited() {
        at("2026-03-02T10:00");
        opens(EACH_TO_BOTH);
        ears.answer("logistics", 503);
        var waited = Stream.generate(() -> complains("Mijn pakket is er nog niet."))
                .limit(WAITED)
                .toList();
        for (var complaint : waited) {
            hears("warehouse");
            delivery(complaint, "logistics", it -> it.state() == PENDING);
        }

        at("2026-03-02T11:01");
        // the one that is tried at that moment stays by itself
        tellsTogether("logistics", WAITED - 1);
        at("2026-03-03T10:45");
        ears.answer("logistics", 204);
        at("2026-03-03T11:01");
        var first = hears("logistics").complaints();
        at("2026-03-03T11:17");
        var second = hears("logistics").complaints();

        assertThat(Stream.of(first, second).flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(waited);
    }

    private static boolean last(AlertDelivered outcome, String reason) {
        return !outcome.lastAttempts().isEmpty()
                && outcome.lastAttempts().getLast().outcome().equals(reason);
    }
}
