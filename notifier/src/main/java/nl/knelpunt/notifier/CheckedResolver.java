package nl.knelpunt.notifier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, and gives only what may be connected to. The client connects to what it is given here and looks nothing
 * up itself, so that no name can change its address after it was checked.
 */
final class CheckedResolver implements DnsResolver {
    private final AllowedAddresses allowed;
    private final Consumer<DeliveryStep> steps;

    CheckedResolver(AllowedAddresses allowed, Consumer<DeliveryStep> steps) {
        this.allowed = allowed;
        this.steps = steps;
    }

    /** Also asked about what is an address already. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        var fit = Stream.of(all).filter(allowed::allows).toArray(InetAddress[]::new);
        steps.accept(DeliveryStep.resolved(
                fit.length > 0, Stream.of(all).map(this::shown).collect(Collectors.joining(", "))));
        if (fit.length == 0) {
            throw new ForbiddenAddressException();
        }
        return fit;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private String shown(InetAddress address) {
        return address.getHostAddress()
                + (allowed.allows(address) ? "" : " (not public, and not in " + AllowedAddresses.SETTING + ")");
    }
}
