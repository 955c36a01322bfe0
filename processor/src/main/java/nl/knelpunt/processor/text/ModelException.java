package nl.knelpunt.processor.text;

import org.jspecify.annotations.Nullable;

/** A file is not a model that can be used. The message says why. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ModelException(String message) {
        this(message, null);
    }
}
