package com.boltride.cli.console;

/** A command cannot go on. The message tells the user why, in a line or a few, and what to do about it. */
public class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    protected CommandFailedException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was used wrongly, or lacks something around it: exit code 2. */
    public static CommandFailedException notUsable(String message) {
        return new CommandFailedException(2, message);
    }

    /** Something went wrong on the way: exit code 1. */
    public static CommandFailedException underWay(String message) {
        return new CommandFailedException(1, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
