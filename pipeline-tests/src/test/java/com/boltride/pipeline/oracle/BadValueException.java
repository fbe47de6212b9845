package com.boltride.pipeline.oracle;

/** A row has to be refused; the message is the code of the reason. */
final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    BadValueException(String reason) {
        super(reason);
    }
}
