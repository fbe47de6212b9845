package com.boltride.trip;

import org.jspecify.annotations.Nullable;

/** Ends the decoding of one event. Never leaves this package: outside, a bad event is a value. */
final class InvalidEventException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    InvalidEventException(RejectionReason reason, @Nullable String field, String message) {
        // Garbage may come by the million, and nobody reads the stack of a bad record.
        super(message, null, false, false);
        this.rejection = new Rejection(reason, field, message);
    }

    Rejection rejection() {
        return rejection;
    }
}
