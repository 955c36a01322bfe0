package nl.knelpunt.notifier;

/**
 * A step of a try to deliver, told as it happens.
 *
 * @param fine whether it went well
 * @param detail for people; holds no secret
 */
public record DeliveryStep(Name name, boolean fine, String detail) {
    /** In the order in which they come. Not every way has every step, and none follows one that failed but the last. */
    public enum Name {
        CONFIGURATION,
        RESOLVED,
        CONNECTED,
        TLS,
        ANSWER,
        OUTCOME
    }

    static DeliveryStep resolved(boolean fine, String addresses) {
        return new DeliveryStep(Name.RESOLVED, fine, addresses);
    }

    static DeliveryStep connected(String address) {
        return new DeliveryStep(Name.CONNECTED, true, address);
    }

    /** @param version as TLSv1.3, or none */
    static DeliveryStep tls(String version) {
        return new DeliveryStep(Name.TLS, true, version);
    }
}
