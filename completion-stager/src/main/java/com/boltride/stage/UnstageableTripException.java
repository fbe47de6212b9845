package com.boltride.stage;

/** An item that says it is a completed trip and is not as the pipeline writes them: somebody else did. */
final class UnstageableTripException extends Exception {

    private static final long serialVersionUID = 1L;

    UnstageableTripException(String message) {
        super(message);
    }
}
