package nl.knelpunt.notifier;

/** Why a try failed: few enough to be a metric's label. */
enum Reason {
    /** No complete answer within the time limit. */
    TIMEOUT,
    /** Nobody listens, or the line broke. */
    CONNECTION,
    NAME_NOT_RESOLVED,
    /** The name stands for addresses inside a network, which the receiver's entry does not allow; a name can be mended. */
    FORBIDDEN_ADDRESS,
    /** No trusted encryption: a certificate, or no TLS where it is required. */
    TLS,
    /** Asked to come back later. */
    BUSY,
    SERVER_ERROR,
    CLIENT_ERROR,
    /** Moved; redirects are not followed, so that the configured address stays the one that is reached. */
    REDIRECT,
    /** The other side says that there is no such receiver any more. */
    GONE,
    /** The receiver was gone before, and nobody has switched it on again. */
    SWITCHED_OFF,
    /** A file cannot be written where it should be. */
    NOT_WRITABLE,
    /** What came back is not in the protocol. */
    BAD_ANSWER,
    /** The mail server does not take mail for this address. */
    MAILBOX_REFUSED,
    /** The mail server takes mail for this address, but not this mail. */
    MESSAGE_REFUSED,
    /** Our own configuration is at fault, such as a password. */
    MISCONFIGURED,
    /** We were stopped while trying. */
    INTERRUPTED,
    /** None of the above; the log names the exception's class. */
    UNEXPECTED
}
