package nl.knelpunt.notifier;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure to send a mail says of the delivery. */
final class SmtpAnswer {
    private static final int MOST_CAUSES = 20;

    private SmtpAnswer() {}

    static Delivery of(Throwable failure) {
        return causes(failure).stream()
                .map(SmtpAnswer::judged)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new Delivery.Retry(Reason.BAD_ANSWER));
    }

    private static @Nullable Delivery judged(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException e -> answered(e.getReturnCode(), Reason.MAILBOX_REFUSED);
            case SMTPSenderFailedException e -> answered(e.getReturnCode(), Reason.MESSAGE_REFUSED);
            case SMTPSendFailedException e -> answered(e.getReturnCode(), Reason.MESSAGE_REFUSED);
            // a password can be mended without touching the alert
            case AuthenticationFailedException e -> new Delivery.Retry(Reason.MISCONFIGURED);
            case SocketTimeoutException e -> new Delivery.Retry(Reason.TIMEOUT);
            case UnknownHostException e -> new Delivery.Retry(Reason.NAME_NOT_RESOLVED);
            case SSLException e -> new Delivery.Retry(Reason.TLS);
            case IOException e -> new Delivery.Retry(Reason.CONNECTION);
            default -> null;
        };
    }

    /** @param refused why, if the answer is for ever; -1 is an answer that never came */
    private static Delivery answered(int code, Reason refused) {
        if (code >= 500 && code < 600) {
            return new Delivery.Rejected(refused);
        }
        return new Delivery.Retry(code == -1 ? Reason.CONNECTION : Reason.BUSY);
    }

    /** Innermost first: what happened to an address says more than that something happened to the message. */
    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        @Nullable Throwable next = failure;
        while (next != null && causes.size() < MOST_CAUSES) {
            causes.addFirst(next);
            next = next instanceof MessagingException e ? e.getNextException() : next.getCause();
        }
        return causes;
    }
}
