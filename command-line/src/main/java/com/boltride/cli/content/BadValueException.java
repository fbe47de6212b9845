package com.boltride.cli.content;

/** A row has to be refused. The message is the code of the reason. */
public final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    public BadValueException(String reason) {
        super(reason);
    }
}
