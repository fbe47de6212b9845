package com.boltride.producer.csv;

/** A file cannot be read as what it should be, as a whole. The message names the file, and is for the user. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableFileException(String message) {
        // The user's file is at fault, not this program: its stack would only hide the message in the log.
        super(message, null, false, false);
    }
}
