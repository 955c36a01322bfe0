package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.FollowUp;
import org.junit.jupiter.api.Test;

/** No answer counts twice, wherever it is given. */
class AnswersOnceIT extends AnswerPagesTests {
    @Test
    void takesNoAnswerTwice() {
        var link = link(raise(Asking.ordinary(id)), Action.SOLVED);
        assertThat(post(link, GOOD).statusCode()).isEqualTo(200);
        var second = post(link, with("by", "Sanne"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Al genoteerd door Joris op maandag 2 maart 2026 om 13:01.");
        var look = get(link);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("Al genoteerd door Joris").doesNotContain("<form");
        assertThat(answers()).extracting(AlertAnswered::by).containsExactly("Joris");
    }

    @Test
    void takesNoAnswerTwiceFromTwoReceiversOfADepartment() {
        var mail = Asking.ordinary(id);
        post(link(raise(mail), Action.SOLVED), GOOD);
        var chat = raise(
                new AlertRaised(id + "-2", "r2", mail.department(), mail.raisedAt(), mail.dueAt(), mail.complaints()));
        assertThat(get(link(chat, Action.SOLVED)).body())
                .contains("Al genoteerd door Joris")
                .doesNotContain("<form");
        assertThat(post(link(chat, Action.SOLVED), GOOD).statusCode()).isEqualTo(409);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void takesOneOfManyThatComeAtOnce() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        var statuses = IntStream.range(0, 8)
                .mapToObj(
                        i -> client.sendAsync(request(server, link, form(GOOD)), HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void takesWhatIsSolvedFromNobodyAnyMoreButCorrections() {
        var alert = raise(Asking.ordinary(id));
        post(link(alert, Action.SOLVED), GOOD);
        var taken = link(alert, Action.TAKEN);
        assertThat(get(taken).body())
                .contains("Dit is al opgelost: genoteerd door Joris")
                .doesNotContain("<form");
        assertThat(post(taken, GOOD).statusCode()).isEqualTo(409);
        var answered = link(alert, Action.ANSWERED);
        assertThat(get(answered).body()).contains("Eerder genoteerd", "“Opgelost”, door Joris", "<form");
        assertThat(post(answered, GOOD).statusCode()).isEqualTo(200);
        assertThat(answers()).hasSize(2);
    }

    @Test
    void knowsWhatAnotherInstanceTook() {
        var link = link(raise(Asking.ordinary(id)), Action.SOLVED);
        var other = server;
        server = start();
        await().atMost(LONG).until(server::isReady);
        assertThat(post(link, GOOD).statusCode()).isEqualTo(200);
        server = other;
        await().atMost(LONG).until(() -> get(link).body().contains("Al genoteerd door Joris"));
        assertThat(post(link, GOOD).statusCode()).isEqualTo(409);
        server = start();
        await().atMost(LONG).until(server::isReady);
        assertThat(post(link, GOOD).statusCode()).as("one that starts later").isEqualTo(409);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void settlesTheFirstAlertByWhatTellsItAgain() {
        var first = raise(Asking.ordinary(id));
        var again = raise(Asking.again(UUID.randomUUID().toString(), first));
        assertThat(post(link(again, Action.ANSWERED), GOOD).statusCode()).isEqualTo(200);
        assertThat(answers()).extracting(AlertAnswered::receiver).containsExactly("r1");
        assertThat(post(link(first, Action.ANSWERED), GOOD).statusCode()).isEqualTo(409);
    }

    @Test
    void takesANewPromiseInPlaceOfTheLast() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        post(link, GOOD);
        assertThat(get(link).body())
                .contains(
                        "“Wij pakken dit op”, door Joris", "Beloofd: klaar op maandag 2 maart 2026 om 15:30.", "<form");
        now = now.plusSeconds(60);
        var renewed = post(link, with("time", "16:45"));
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(renewed.body()).contains("Joris heeft het klaar op maandag 2 maart 2026 om 16:45.");
        assertThat(get(link).body()).contains("Beloofd: klaar op maandag 2 maart 2026 om 16:45.");
        assertThat(answers())
                .extracting(AlertAnswered::until)
                .containsExactly(Instant.parse("2026-03-02T14:30:00Z"), Instant.parse("2026-03-02T15:45:00Z"));
        assertThat(answers()).extracting(AlertAnswered::eventId).doesNotHaveDuplicates();
    }

    @Test
    void saysThatTheSameWasPromisedAlready() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        post(link, GOOD);
        var second = post(link, with("by", "Sanne"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Al genoteerd door Joris", "Er is niets veranderd.")
                .doesNotContain("<form");
        assertThat(answers()).extracting(AlertAnswered::by).containsExactly("Joris");
    }

    @Test
    void takesANewPromiseFromTheReminderOfOneThatPassed() {
        var first = raise(Asking.ordinary(id));
        post(link(first, Action.TAKEN), GOOD);
        now = Asking.NOON.plusSeconds(9_000);
        var reminder = raise(first.again(
                UUID.randomUUID().toString(), "r1", now, new FollowUp(id, "r1", FollowUp.Reason.PROMISE_PASSED, 0)));
        var link = link(reminder, Action.TAKEN);
        assertThat(get(link).body()).contains("Beloofd: klaar op maandag 2 maart 2026 om 15:30.", "<form");
        assertThat(post(link, with("time", "16:45")).statusCode()).isEqualTo(200);
        assertThat(post(link(reminder, Action.SOLVED), GOOD).statusCode()).isEqualTo(200);
        assertThat(post(link, with("time", "17:15")).statusCode()).isEqualTo(409);
        assertThat(answers())
                .extracting(AlertAnswered::alertId)
                .containsOnly(id)
                .hasSize(3);
    }
}
