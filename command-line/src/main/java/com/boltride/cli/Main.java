package com.boltride.cli;

import com.boltride.cli.chaos.ChaosCommand;
import com.boltride.cli.console.HelpOption;
import com.boltride.cli.console.Termination;
import com.boltride.cli.demo.DemoCommand;
import com.boltride.cli.generate.GenerateCommand;
import com.boltride.cli.pipeline.Installation;
import com.boltride.cli.up.UpCommand;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
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
        footer = "The benchmarks are a command too, built only when asked for: bolt-ride bench --help",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    private Main() {}

    public static void main(String[] arguments) {
        run(arguments, (installation, termination) -> List.of());
    }

    /**
     * Runs a command, and ends this JVM with its exit code.
     *
     * @param further makes commands beside those that are always there
     */
    public static void run(String[] arguments, BiFunction<Installation, Termination, List<?>> further) {
        Termination termination = Termination.ofThisJvm();
        int exitCode = commandLine(termination, further).execute(arguments);
        termination.ruleOut();
        System.exit(exitCode);
    }

    /** The whole command line. @param termination what the running command is to be told of */
    public static CommandLine commandLine(Termination termination) {
        return commandLine(termination, (installation, same) -> List.of());
    }

    private static CommandLine commandLine(
            Termination termination, BiFunction<Installation, Termination, List<?>> further) {
        Installation installation = Installation.locate();
        OneLineFailures failures = new OneLineFailures(termination);
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new DemoCommand(installation, termination))
                .addSubcommand(new UpCommand(installation, termination))
                .addSubcommand(new ChaosCommand(installation, termination))
                .addSubcommand(new GenerateCommand());
        further.apply(installation, termination).forEach(commands::addSubcommand);
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
