package com.boltride.producer.csv;

/** The text is not one record. Never leaves this package: outside, a malformed row is a value. */
final class MalformedRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        // Garbage may come by the million, and nobody reads the stack of a bad row.
        super(message, null, false, false);
    }
}
