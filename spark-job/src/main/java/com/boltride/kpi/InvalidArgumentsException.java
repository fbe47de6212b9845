package com.boltride.kpi;

/** The command line cannot be followed; the message is one line meant for the user. */
final class InvalidArgumentsException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidArgumentsException(String message) {
        super(message);
    }
}
