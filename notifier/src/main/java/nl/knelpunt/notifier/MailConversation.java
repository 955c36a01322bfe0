package nl.knelpunt.notifier;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knelpunt.notifier.DeliveryStep.Name;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.ServerConfig;
import org.simplejavamail.converter.EmailConverter;

/** Sends mails, each over a connection of its own, and tells how it gets on. */
final class MailConversation {
    private static final int MOST_ANSWER_CHARACTERS = 200;

    private final Mailer mailer;
    private final ServerConfig server;
    private final Consumer<DeliveryStep> steps;

    MailConversation(Mailer mailer, Consumer<DeliveryStep> steps) {
        this.mailer = mailer;
        this.server = Objects.requireNonNull(mailer.getServerConfig());
        this.steps = steps;
    }

    /**
     * Tries once.
     *
     * @throws org.simplejavamail.MailException if the mail is none, such as with a line end in a header
     */
    void send(Email mail) throws MessagingException, UnknownHostException {
        mailer.validate(mail);
        var message = EmailConverter.emailToMimeMessage(mail, mailer.getSession());
        steps.accept(DeliveryStep.resolved(
                true,
                Stream.of(InetAddress.getAllByName(server.getHost()))
                        .map(InetAddress::getHostAddress)
                        .collect(Collectors.joining(", "))));
        // whose transports are all Angus'
        try (var transport = (SMTPTransport) mailer.getSession().getTransport()) {
            send(transport, message);
        }
    }

    private void send(SMTPTransport transport, MimeMessage message) throws MessagingException {
        try {
            transport.connect();
            steps.accept(DeliveryStep.connected(server.getHost() + ":" + server.getPort()));
            steps.accept(DeliveryStep.tls(transport.isSSL() ? "encrypted" : "none"));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            answered(transport, false);
            throw e;
        }
        answered(transport, true);
    }

    private void answered(SMTPTransport transport, boolean fine) {
        var answer = transport.getLastServerResponse();
        if (answer != null) {
            var line = Harmless.line(answer);
            steps.accept(new DeliveryStep(
                    Name.ANSWER, fine, line.substring(0, Math.min(line.length(), MOST_ANSWER_CHARACTERS))));
        }
    }
}
