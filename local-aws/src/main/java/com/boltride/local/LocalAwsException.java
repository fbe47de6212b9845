package com.boltride.local;

import org.jspecify.annotations.Nullable;

/** The local AWS cannot start. The message is one line that tells the user what to change. */
public final class LocalAwsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalAwsException(String message) {
        super(message);
    }

    LocalAwsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
