package com.boltride.cli;

import com.boltride.cli.generate.GenerateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./bolt-ride}: one entry to everything that can be done with the pipeline on one machine. */
@Command(
        name = "bolt-ride",
        description = "Ride-hailing trips in near real time, on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {GenerateCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line, for whoever runs it within another process. */
    public static CommandLine commandLine() {
        OneLineFailures failures = new OneLineFailures();
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
