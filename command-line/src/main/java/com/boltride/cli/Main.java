package com.boltride.cli;

import com.boltride.cli.chaos.ChaosCommand;
import com.boltride.cli.console.HelpOption;
import com.boltride.cli.console.Termination;
import com.boltride.cli.demo.DemoCommand;
import com.boltride.cli.generate.GenerateCommand;
import com.boltride.cli.pipeline.Installation;
import com.boltride.cli.up.UpCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./bolt-ride}: one entry to everything that can be done with the pipeline on one machine. */
@Command(
        name = "bolt-ride",
        description = "Ride-hailing trips in near real time, on this machine.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    private Main() {}

    public static void main(String[] arguments) {
        Termination termination = Termination.ofThisJvm();
        int exitCode = commandLine(termination).execute(arguments);
        termination.ruleOut();
        System.exit(exitCode);
    }

    /** The whole command line. @param termination what the running command is to be told of */
    public static CommandLine commandLine(Termination termination) {
        Installation installation = Installation.locate();
        OneLineFailures failures = new OneLineFailures(termination);
        return new CommandLine(new Main())
                .addSubcommand(new DemoCommand(installation, termination))
                .addSubcommand(new UpCommand(installation, termination))
                .addSubcommand(new ChaosCommand(installation, termination))
                .addSubcommand(new GenerateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
