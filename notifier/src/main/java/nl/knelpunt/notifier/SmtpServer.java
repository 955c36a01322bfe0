package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;

/** The mail server that the environment names. */
final class SmtpServer {
    private static final String HOST = "KNELPUNT_SMTP_HOST";
    private static final String PORT = "KNELPUNT_SMTP_PORT";
    private static final String USER = "KNELPUNT_SMTP_USER";
    private static final String PASSWORD = "KNELPUNT_SMTP_PASSWORD";
    private static final String TLS = "KNELPUNT_SMTP_TLS";
    private static final int SMTP_PORT = 25;

    private SmtpServer() {}

    /**
     * Connects to nothing yet. Without {@code KNELPUNT_SMTP_TLS}, encryption is demanded where a password is sent, and is
     * otherwise used if the server offers it.
     */
    static Mailer mailer(Environment environment, Duration timeLimit) {
        var user = environment.get(USER).orElse(null);
        var password = environment.get(PASSWORD).orElse(null);
        if ((user == null) != (password == null)) {
            throw new SettingException(USER + " and " + PASSWORD + " must be set together");
        }
        var builder = MailerBuilder.withSMTPServer(
                        environment.get(HOST, "localhost"), environment.port(PORT, SMTP_PORT), user, password)
                .withSessionTimeout(Math.toIntExact(timeLimit.toMillis()))
                // the configuration's reader has checked addresses, and lets a host without a dot pass
                .clearEmailValidator();
        var encryption = environment.get(TLS, user == null ? "opportunistic" : "starttls");
        return switch (encryption.toLowerCase(Locale.ROOT)) {
            case "none" ->
                builder.withTransportStrategy(TransportStrategy.SMTP)
                        .withProperty("mail.smtp.starttls.enable", "false")
                        .buildMailer();
            case "opportunistic" ->
                // who would do without encryption does not ask whose it is
                builder.withTransportStrategy(TransportStrategy.SMTP)
                        .trustingAllHosts(true)
                        .verifyingServerIdentity(false)
                        .buildMailer();
            case "starttls" ->
                builder.withTransportStrategy(TransportStrategy.SMTP_TLS).buildMailer();
            case "tls" -> builder.withTransportStrategy(TransportStrategy.SMTPS).buildMailer();
            default ->
                throw new SettingException(
                        TLS + " must be one of " + List.of("none", "opportunistic", "starttls", "tls"));
        };
    }
}
