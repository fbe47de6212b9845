package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;

/** A service has not answered, or only that it cannot now. It may soon. */
public final class UnansweredException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(1, message);
    }
}
