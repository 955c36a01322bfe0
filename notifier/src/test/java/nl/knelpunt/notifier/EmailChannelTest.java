package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailChannelTest extends ChannelContract {
    private static final String PASSWORD = "correct-horse-battery";

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mailServer.setUser("knelpunt", PASSWORD);
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void sendsTheSameMailOnASecondTry() throws MessagingException, IOException {
        deliver(accepting(), Alerts.ordinary());
        deliver(accepting(), Alerts.ordinary());
        var mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID())
                .isEqualTo("<0195-a1.r1@deketting.example>")
                .isEqualTo(mails[1].getMessageID());
        assertThat(mails[0].getSentDate()).isEqualTo(Date.from(Alerts.NOON)).isEqualTo(mails[1].getSentDate());
        assertThat(part(mails[0], 0)).isEqualTo(part(mails[1], 0));
        assertThat(part(mails[0], 1)).isEqualTo(part(mails[1], 1));
    }

    @Test
    void putsTheMailsOfOneProblemUnderTheFirst() throws MessagingException {
        var since = Alerts.NOON.minusSeconds(7200);
        deliver(accepting(), Alerts.problem(Problems.at(State.OPENED, 31, null, null, since), 0, 0));
        deliver(accepting(), Alerts.problem(Problems.at(State.CLOSED, 40, null, null, since), 1, 0));
        var mails = mailServer.getReceivedMessages();
        var first = mails[0].getMessageID();
        assertThat(mails[0].getHeader("References")).isNull();
        assertThat(mails[1].getHeader("References")).containsExactly(first);
        assertThat(mails[1].getHeader("In-Reply-To")).containsExactly(first);
    }

    @Test
    void putsAReminderUnderTheAlertThatItRemindsOfAndBothOnTheDepartmentsList() throws MessagingException {
        var first = Alerts.ordinary();
        deliver(accepting(), first);
        deliver(
                accepting(),
                first.again(
                        "reminder",
                        "r1",
                        Alerts.NOON.plusSeconds(3600),
                        new FollowUp(first.alertId(), "r1", FollowUp.Reason.REMINDER, 1)));
        var mails = mailServer.getReceivedMessages();
        assertThat(mails[1].getHeader("In-Reply-To")).containsExactly(mails[0].getMessageID());
        assertThat(mails[1].getSubject()).startsWith("Herinnering: ");
        for (var mail : mails) {
            assertThat(mail.getHeader("List-Id")).containsExactly("<logistics.knelpunt.deketting.example>");
        }
    }

    @Test
    void marksWhatNobodyAnsweredAndWhatIsGraveAsImportant() throws MessagingException {
        deliver(accepting(), again(FollowUp.Reason.LAST_RESORT));
        deliver(accepting(), Alerts.alert("logistics", Alerts.grave()));
        deliver(accepting(), again(FollowUp.Reason.ESCALATION));
        deliver(accepting(), Alerts.ordinary());
        var mails = mailServer.getReceivedMessages();
        assertThat(mails[0].getSubject()).startsWith("NIEMAND ANTWOORDT: ");
        for (var loud : List.of(mails[0], mails[1])) {
            assertThat(loud.getHeader("X-Priority")).containsExactly("1");
            assertThat(loud.getHeader("Importance")).containsExactly("high");
        }
        for (var quiet : List.of(mails[2], mails[3])) {
            assertThat(quiet.getHeader("X-Priority")).isNull();
            assertThat(quiet.getHeader("Importance")).isNull();
        }
    }

    private static AlertRaised again(FollowUp.Reason reason) {
        var first = Alerts.ordinary();
        return first.again(
                "again", "r1", Alerts.NOON.plusSeconds(3600), new FollowUp(first.alertId(), "r1", reason, 3));
    }

    @Test
    void sendsPlainTextAndHtmlInTheNameOfTheShop() throws MessagingException, IOException {
        deliver(accepting(), Alerts.ordinary());
        var mail = mail();
        assertThat(mail.getFrom()[0]).hasToString("Fietsenwinkel De Ketting <knelpunt@deketting.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString("logistiek@deketting.example");
        assertThat(mail.getSubject()).isEqualTo("Bezorging: te traag of te laat (bestelling W-1001)");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0)).startsWith("Bezorging: te traag of te laat");
        assertThat(part(mail, 1)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void keepsAnOrderNumberWithLineBreaksWithinTheSubject() throws MessagingException, IOException {
        deliver(accepting(), Alerts.hostile());
        assertThat(mail().getSubject())
                .isEqualTo("Bezorging: te traag of te laat (bestelling W-1 Bcc: thief@example.org <b>body</b>)");
        assertThat(mail().getAllRecipients()).hasSize(1);
        assertThat(part(mail(), 1)).doesNotContain("<script", "<img", "<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, Rejected[reason=MAILBOX_REFUSED]",
        "RCPT, 501 no such syntax, Rejected[reason=MAILBOX_REFUSED]",
        "RCPT, 450 mailbox busy, 'Retry[reason=BUSY, after=null]'",
        "MAIL, 553 not from you, Rejected[reason=MESSAGE_REFUSED]",
        "MAIL, 421 shutting down, 'Retry[reason=BUSY, after=null]'",
        "DATA, 452 disk full, 'Retry[reason=BUSY, after=null]'",
        "., 554 no spam please, Rejected[reason=MESSAGE_REFUSED]",
        "AUTH, 535 wrong password, 'Retry[reason=MISCONFIGURED, after=null]'"
    })
    void tellsARefusalForEverFromOneForNow(String command, String answer, String delivery) {
        try (var server = answering(command, answer)) {
            assertThat(deliver(server.port(), Alerts.ordinary())).hasToString(delivery);
        }
    }

    @Test
    void sendsNoPasswordInTheClearUnlessToldTo() {
        var environment = environment(accepting()).with("KNELPUNT_SMTP_TLS", "");
        try (var channel = new EmailChannel(surroundings(environment, PATIENT))) {
            assertThat(channel.deliver(Alerts.ordinary(), receiver(accepting()), List.of()))
                    .isInstanceOf(Delivery.Retry.class);
        }
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Override
    Channel open(int port, Duration timeLimit) {
        return new EmailChannel(surroundings(environment(port), timeLimit));
    }

    @Override
    Receiver receiver(int port) {
        return new Receiver("r1", "email", Map.of("to", "logistiek@deketting.example"), null);
    }

    @Override
    String secret() {
        return PASSWORD;
    }

    @Override
    int accepting() {
        return mailServer.getSmtp().getPort();
    }

    @Override
    List<String> headersReceived() {
        return GreenMailUtil.getHeaders(mail()).lines().toList();
    }

    @Override
    String textReceived() {
        try {
            return mail().getSubject() + "\n" + part(mail(), 0) + "\n" + part(mail(), 1);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    FakeServer busy() {
        return answering("RCPT", "451 come back later");
    }

    @Override
    FakeServer refusing() {
        return answering("RCPT", "550 no such user");
    }

    @Override
    FakeServer trickling() {
        return FakeServer.trickling("220-welcome\r\n", "220-to\r\n");
    }

    /** A mail server that answers one command in its own way. */
    private static FakeServer answering(String command, String answer) {
        return FakeServer.answering("220 here\r\n", line -> {
            if (line.startsWith(command)) {
                return answer + "\r\n";
            }
            if (line.startsWith("EHLO")) {
                return "250-here\r\n250 AUTH PLAIN\r\n";
            }
            if (line.startsWith("AUTH")) {
                return "235 welcome\r\n";
            }
            if (line.equals("DATA")) {
                return "354 go on\r\n";
            }
            return line.matches("(MAIL|RCPT|RSET|QUIT|\\.$).*") ? "250 fine\r\n" : "";
        });
    }

    private static Environment environment(int port) {
        return new Environment(Map.of(
                "KNELPUNT_SMTP_HOST", "127.0.0.1",
                "KNELPUNT_SMTP_PORT", Integer.toString(port),
                "KNELPUNT_SMTP_TLS", "none",
                "KNELPUNT_SMTP_USER", "knelpunt",
                "KNELPUNT_SMTP_PASSWORD", PASSWORD));
    }

    private static Surroundings surroundings(Environment environment, Duration timeLimit) {
        return new Surroundings(Alerts.shop(), environment, InstantSource.fixed(Alerts.NOON), timeLimit, System.out);
    }

    private MimeMessage mail() {
        return mailServer.getReceivedMessages()[0];
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        return ((Multipart) mail.getContent()).getBodyPart(index).getContent().toString();
    }
}
