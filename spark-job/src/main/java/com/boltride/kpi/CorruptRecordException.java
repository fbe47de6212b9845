package com.boltride.kpi;

/** A line is not a completed trip of its day; the message names the field, its value and the reason. */
final class CorruptRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    CorruptRecordException(String message) {
        // A day can have millions of these, and none is a fault of the program: no stack trace.
        super(message, null, false, false);
    }
}
