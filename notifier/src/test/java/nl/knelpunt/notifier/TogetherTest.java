package nl.knelpunt.notifier;

import static nl.knelpunt.notifier.Alerts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.FollowUp;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void tellsWhatTheyToldAndCountsWhatTheyCounted() {
        var alert = Together.of(List.of(alert("a-1", 3, complaints(0, 2)), alert("a-2", 4, complaints(2, 4))), NOON);
        assertThat(alert.complaints())
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("c-0", "c-1", "c-2", "c-3");
        assertThat(alert.folded()).isEqualTo(7);
        assertThat(alert.receiver()).isEqualTo("r1");
        assertThat(alert.raisedAt()).isEqualTo(NOON);
    }

    @Test
    void tellsOnceWhatWasToldAgain() {
        var first = alert("a-1", 3, complaints(0, 2));
        var reminder = first.again("a-2", "r1", NOON, new FollowUp("a-1", "r1", FollowUp.Reason.REMINDER, 1));
        var alert = Together.of(List.of(first, reminder), NOON);
        assertThat(alert.complaints()).hasSize(2);
        assertThat(alert.folded()).isEqualTo(3);
    }

    @Test
    void countsWhatDoesNotFit() {
        var alert =
                Together.of(List.of(alert("a-1", 0, complaints(0, 400)), alert("a-2", 1, complaints(400, 900))), NOON);
        assertThat(alert.complaints()).hasSize(Desk.MOST_COMPLAINTS);
        assertThat(alert.folded()).isEqualTo(900 - Desk.MOST_COMPLAINTS + 1);
    }

    @Test
    void joinsAsManyAsItCanNameAllComplaintsOf() {
        var alerts = List.of(
                alert("a-1", 9, complaints(0, 400)),
                alert("a-2", 0, complaints(350, Desk.MOST_COMPLAINTS)),
                alert("a-3", 0, complaints(900, 901)));
        assertThat(Together.fitting(alerts)).containsExactlyElementsOf(alerts.subList(0, 2));
        assertThat(Together.fitting(alerts.reversed())).hasSize(2);
    }

    @Test
    void isTheSameAlertIfItIsMadeAgain() {
        var alerts = List.of(alert("a-1", 0, complaints(0, 1)), alert("a-2", 0, complaints(1, 2)));
        assertThat(Together.of(alerts, NOON.plusSeconds(9)).alertId())
                .isEqualTo(Together.of(alerts, NOON).alertId());
    }

    @Test
    void leavesAloneWhatIsMoreThanOneOfMany() {
        var alert = alert("a-1", 0, complaints(0, 1));
        assertThat(Together.isOrdinary(alert)).isTrue();
        assertThat(Together.isOrdinary(again(alert, FollowUp.Reason.REMINDER))).isTrue();
        assertThat(Together.isOrdinary(again(alert, FollowUp.Reason.LAST_RESORT)))
                .isFalse();
        var escalated = new FollowUp("a-0", "r0", FollowUp.Reason.ESCALATION, 1);
        assertThat(Together.isOrdinary(alert.again("a-7", "r1", NOON, escalated)))
                .isFalse();
        var urgent = Excerpt.of(Verdicts.dangerous(Verdicts.complaint("c-9", "Er zat glas in.", null)), null);
        assertThat(Together.isOrdinary(alert("a-9", 0, List.of(urgent)))).isFalse();
    }

    private static AlertRaised again(AlertRaised alert, FollowUp.Reason reason) {
        return alert.again("a-7", "r1", NOON, new FollowUp(alert.alertId(), "r1", reason, 1));
    }

    private static List<AlertedComplaint> complaints(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Alerts.complaint("c-" + number, "delivery", "delay", "Te laat.", null))
                .toList();
    }

    private static AlertRaised alert(String id, int folded, List<AlertedComplaint> complaints) {
        return new AlertRaised(id, "r1", "logistics", NOON, NOON, complaints, null, folded, null, "routes", null, null);
    }
}
