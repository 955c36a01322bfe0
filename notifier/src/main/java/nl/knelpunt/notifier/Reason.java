package nl.knelpunt.notifier;

/** x */
enum Reason {
    TIMEOUT,
    CONNECTION,
    SERVER_ERROR,
    CLIENT_ERROR,
    MISCONFIGURED
}
