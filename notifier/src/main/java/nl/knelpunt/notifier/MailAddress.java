package nl.knelpunt.notifier;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/** Checks a configured e-mail address: one mailbox, bare. */
final class MailAddress {
    private MailAddress() {}

    /** Says what is wrong, or null. */
    static @Nullable String problem(String address) {
        try {
            var parsed = new InternetAddress(address, true);
            if (address.contains("@") && address.equals(parsed.getAddress()) && !parsed.isGroup()) {
                return null;
            }
        } catch (AddressException e) {
            // told below
        }
        return "must be one e-mail address, such as logistics@example.nl";
    }
}
