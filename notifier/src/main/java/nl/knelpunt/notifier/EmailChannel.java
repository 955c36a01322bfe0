package nl.knelpunt.notifier;

import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.SettingException;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;

/** Sends alerts by e-mail. A second try sends the same mail, under the same Message-ID. */
final class EmailChannel implements Channel {
    private static final String TO = "to";
    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Za-z0-9._-]");

    static final ChannelSettings SETTINGS = new ChannelSettings("email", Map.of(TO, MailAddress::problem), Map.of());

    private final AlertTexts texts;
    private final Shop shop;
    private final MailConversation conversation;
    private final Duration timeLimit;

    EmailChannel(Surroundings surroundings) {
        shop = surroundings.shop();
        var problem = MailAddress.problem(shop.mailFrom());
        if (problem != null) {
            throw new SettingException("\"mailFrom\" in the configuration " + problem);
        }
        texts = surroundings.texts();
        timeLimit = surroundings.timeLimit();
        conversation =
                new MailConversation(SmtpServer.mailer(surroundings.environment(), timeLimit), surroundings.steps());
    }

    @Override
    public Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links) {
        var to = receiver.settings().get(TO);
        if (to == null) {
            return new Delivery.Rejected(Reason.MISCONFIGURED);
        }
        var mail = mail(alert, receiver, to, links);
        return TimeLimit.within(timeLimit, () -> send(mail));
    }

    /** Each mail has had its own connection. */
    @Override
    public void close() {}

    private Delivery send(Email mail) {
        try {
            conversation.send(mail);
            return new Delivery.Delivered();
        } catch (MailException | MessagingException | UnknownHostException e) {
            return SmtpAnswer.of(e);
        }
    }

    private Email mail(AlertRaised alert, Receiver receiver, String to, List<Link> links) {
        var message = texts.of(alert, links);
        var mail = EmailBuilder.startingBlank()
                .from(Harmless.line(shop.name()), shop.mailFrom())
                .to(to)
                .withSubject(message.subject())
                .withPlainText(message.plain())
                .withHTMLText(message.html())
                .fixingMessageId(messageId(alert.alertId(), receiver))
                .fixingSentDate(Date.from(alert.raisedAt()))
                // spares the department the answers of absence assistants
                .withHeader("Auto-Submitted", "auto-generated");
        mail.withHeader("List-Id", "<" + idPart(alert.department()) + ".knelpunt." + domain() + ">");
        if (Router.isLoud(alert)) {
            mail.withHeader("X-Priority", "1").withHeader("Importance", "high");
        }
        var first = firstOfThread(alert, receiver);
        if (first != null) {
            mail.withHeader("In-Reply-To", first).withHeader("References", first);
        }
        return mail.buildEmail();
    }

    /** Mails about one problem are one thread, and so are an alert and what tells it again. */
    private @Nullable String firstOfThread(AlertRaised alert, Receiver receiver) {
        var problem = alert.problem();
        if (problem != null && (problem.number() > 0 || alert.followUp() != null)) {
            return messageId(
                    AlertIds.problem(receiver.id(), problem.bottleneck().problemId(), 0), receiver);
        }
        var again = alert.followUp();
        return again != null && again.receiver().equals(receiver.id()) ? messageId(again.alertId(), receiver) : null;
    }

    private String domain() {
        var domain = shop.mailFrom().substring(shop.mailFrom().lastIndexOf('@') + 1);
        return idPart(domain.toLowerCase(Locale.ROOT));
    }

    private String messageId(String alertId, Receiver receiver) {
        return "<" + idPart(alertId) + "." + idPart(receiver.id()) + "@" + domain() + ">";
    }

    private static String idPart(String text) {
        return NOT_IN_AN_ID.matcher(text).replaceAll("-");
    }
}
