package nl.knelpunt.notifier;

import static nl.knelpunt.contract.HeldBack.Reason.PART_OF_PROBLEM;
import static nl.knelpunt.contract.HeldBack.Reason.SILENCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.stream.Stream;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topics;
import org.junit.jupiter.api.Test;

/** Complaints that nobody is alerted of by themselves: silenced ones, and those of one problem. */
class HoldingBackIT extends Scenario {
    private static final String MAINTENANCE = "0195f3a4-7c00-7000-8000-000000000001";

    @Test
    void holdsBackWhatIsSilencedUntilTheSilenceEnds() {
        writes(
                Topics.SILENCES,
                new SilenceMade(
                        MAINTENANCE,
                        List.of(new SilenceMade.Labelled("step", List.of("delivery"))),
                        moment("2026-03-02T10:00"),
                        moment("2026-03-02T12:00"),
                        "Onderhoud bij de vervoerder",
                        "Anna"));
        at("2026-03-02T09:59:40");
        opens("routes: { groupWait: PT30S }");
        var waiting = complains("Mijn pakket is te laat.");
        nothingElseIsTold();

        at("2026-03-02T10:01");
        var danger = complainsOfDanger("De accu van mijn fiets vloog in brand.");
        assertThat(hears("logistics").complaints()).containsExactly(danger);
        holdsBack(1, SILENCED);
        at("2026-03-02T11:00");
        var during = complains("Waar blijft mijn fiets?");
        nothingElseIsTold();
        at("2026-03-02T11:01");
        assertThat(holdsBack(2, SILENCED))
                .extracting(HeldBack::complaintId, HeldBack::silenceId)
                .containsExactlyInAnyOrder(tuple(waiting, MAINTENANCE), tuple(during, MAINTENANCE));

        at("2026-03-02T12:00");
        var after = complains("Nog niets ontvangen.");
        nothingElseIsTold();
        at("2026-03-02T12:01");
        assertThat(hears("logistics").complaints()).containsExactly(after);
        nothingElseIsTold();
    }

    @Test
    void tellsAProblemOnceAndThenItsNewsAndItsEndInOneThread() throws MessagingException {
        at("2026-03-02T10:00");
        opens("""
                routes:
                  groupWait: PT30S
                  routes:
                    - { match: { department: logistics }, receivers: [logistics, mailbox] }
                """);
        isDetected(State.OPENED, 31);
        assertThat(hears("logistics").title()).startsWith("Nieuw knelpunt");
        complains("Mijn pakket is te laat.");
        complains("Waar blijft mijn fiets?");
        var danger = complainsOfDanger("De accu van mijn fiets vloog in brand.");
        assertThat(hears("logistics").complaints()).containsExactly(danger);
        nothingElseIsTold();
        at("2026-03-02T10:01");
        holdsBack(2, PART_OF_PROBLEM);

        at("2026-03-02T10:59");
        isDetected(State.UPDATED, 40);
        anotherIsDetected();
        hears("warehouse");
        nothingElseIsTold();
        at("2026-03-02T11:00");
        assertThat(hears("logistics").title()).startsWith("Knelpunt houdt aan");
        isDetected(State.CLOSED, 41);
        assertThat(hears("logistics").title()).startsWith("Knelpunt voorbij");
        nothingElseIsTold();

        var mails = mails(4);
        var thread = mails.get(0).getMessageID();
        assertThat(mails.get(2).getHeader("References")).containsExactly(thread);
        assertThat(mails.get(3).getHeader("References")).containsExactly(thread);
        assertThat(GreenMailUtil.getBody(mails.get(3))).contains("2 klachten hierover ingehouden.");
    }

    private void isDetected(State state, long seen) {
        writes(Topics.BOTTLENECKS, problem("problem-1", state, "delivery", "delay", seen));
    }

    /** Is told once the first was looked at, as it stands after that in all the partitions on its way. */
    private void anotherIsDetected() {
        var fault = Stream.of("error", "quality", "information", "broken_promise", "cost", "availability", "attitude")
                .filter(one -> Witnesses.partition("fulfilment/" + one) == Witnesses.partition("delivery/delay"))
                .findFirst()
                .orElseThrow();
        var id = Witnesses.nameIn("another-", Witnesses.partition("problem-1"));
        writes(Topics.BOTTLENECKS, problem(id, State.OPENED, "fulfilment", fault, 9));
    }

    private static BottleneckDetected problem(String id, State state, String step, String fault, long seen) {
        return new BottleneckDetected(
                id,
                moment("2026-03-02T10:00"),
                state,
                step,
                fault,
                null,
                null,
                moment("2026-03-02T08:00"),
                4.5,
                seen,
                List.of(),
                List.of());
    }
}
