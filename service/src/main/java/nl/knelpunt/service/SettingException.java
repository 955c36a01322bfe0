package nl.knelpunt.service;

/** A technical setting cannot be used. The message says which, and what it should be. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingException(String message) {
        super(message);
    }
}
