package nl.knelpunt.notifier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What a receiver's answer, or the lack of one, says of the delivery. */
final class HttpAnswer {
    private HttpAnswer() {}

    /** @param after what the answer's {@code Retry-After} says */
    static Delivery of(int status, @Nullable Duration after) {
        return switch (status) {
            // no fault of this alert's: the address itself is no more, and says so for good
            case 410 -> new Delivery.Gone();
            case 408, 425, 429, 503 -> new Delivery.Retry(Reason.BUSY, after);
            default ->
                switch (status / 100) {
                    case 2 -> new Delivery.Delivered();
                    case 3 -> new Delivery.Rejected(Reason.REDIRECT);
                    case 4 -> new Delivery.Rejected(Reason.CLIENT_ERROR);
                    case 5 -> new Delivery.Retry(Reason.SERVER_ERROR, after);
                    default -> new Delivery.Retry(Reason.BAD_ANSWER);
                };
        };
    }

    static Delivery of(IOException failure) {
        return new Delivery.Retry(
                switch (failure) {
                    case InterruptedIOException e -> Reason.TIMEOUT;
                    case ForbiddenAddressException e -> Reason.FORBIDDEN_ADDRESS;
                    case UnknownHostException e -> Reason.NAME_NOT_RESOLVED;
                    case SSLException e -> Reason.TLS;
                    case ConnectException e -> Reason.CONNECTION;
                    case SocketException e -> Reason.CONNECTION;
                    case ConnectionClosedException e -> Reason.CONNECTION;
                    case NoHttpResponseException e -> Reason.CONNECTION;
                    default -> Reason.BAD_ANSWER;
                });
    }
}
