package nl.knelpunt.service;

import nl.knelpunt.contract.DeadReason;

/** A stage will not have this record: it is a dead letter, for this reason. Never quotes the record. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final DeadReason reason;

    public Refused(DeadReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public DeadReason reason() {
        return reason;
    }
}
