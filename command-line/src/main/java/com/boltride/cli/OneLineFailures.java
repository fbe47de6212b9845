package com.boltride.cli;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Termination;
import java.io.IOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user what went wrong in one line. A stack trace is for faults of the program alone. */
final class OneLineFailures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Termination termination;

    OneLineFailures(Termination termination) {
        this.termination = termination;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + failure.getMessage() + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (termination.hasBegun()) {
            // What failed was stopped by us. The JVM's own exit code tells the signal.
            return ExitCode.SOFTWARE;
        }
        if (failure instanceof IOException ioFailure) {
            command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + describe(ioFailure));
            return ExitCode.USAGE;
        }
        if (failure instanceof CommandFailedException commandFailure) {
            command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
            return commandFailure.exitCode();
        }
        throw failure;
    }

    /** The message of a file system's exception is often the file's name alone: its type says what is wrong. */
    private static String describe(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage()
                : failure.getMessage();
    }
}
