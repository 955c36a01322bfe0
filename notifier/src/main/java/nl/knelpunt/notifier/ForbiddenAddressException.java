package nl.knelpunt.notifier;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name stands for no address that its receiver may have. */
final class ForbiddenAddressException extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1;

    ForbiddenAddressException() {
        super("no allowed address");
    }
}
