package com.boltride.cli.chaos;

import com.boltride.cli.console.Console;
import com.boltride.cli.console.HelpOption;
import com.boltride.cli.console.Termination;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Installation;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.PipelineOptions;
import com.boltride.cli.run.OutputDirectory;
import com.boltride.faults.FaultProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./bolt-ride chaos}. */
@Command(
        name = "chaos",
        description = {
            "Runs the whole pipeline on generated trips while services are killed, paused and stopped, AWS fails and shards are"
                    + " split; then heals, and compares its books and every result with what an oracle reckons.",
            "Exit code: 0 if nothing is lost, nothing double and everything as it has to be; 1 if not or if something"
                    + " failed, 2 if something is missing."
        },
        sortOptions = false)
public final class ChaosCommand implements Callable<Integer> {

    private static final int LONGEST = 600;

    private final Installation installation;
    private final Termination termination;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "Says which trips there are, and what breaks in which order.")
    private long seed;

    @Option(
            names = "--minutes",
            required = true,
            paramLabel = "M",
            description = "How long things break; starting and draining take some minutes more.")
    private int minutes;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where input, results, ledger and logs go; those of an earlier run are replaced (default:"
                    + " target/chaos).")
    private @Nullable Path outDirectory;

    public ChaosCommand(Installation installation, Termination termination) {
        this.installation = installation;
        this.termination = termination;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes < 1 || minutes > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--minutes " + minutes + " is not from 1 to " + LONGEST);
        }
        Console console = Console.of(spec.commandLine().getOut());
        Path path = outDirectory == null ? installation.target().resolve("chaos") : outDirectory;
        try (OutputDirectory out = OutputDirectory.claim(path.toAbsolutePath().normalize());
                Pipeline pipeline = new Pipeline(installation, PipelineOptions.unsteady(out.resolve("")), console)) {
            termination.onBegin(() -> console.lastLine("stopping"));
            termination.onBegin(pipeline::close);
            console.line("starting the local AWS and the services; logs are in " + out.resolve("logs"));
            boolean well = run(pipeline, console, out.resolve(""));
            console.line("Everything is in " + out.resolve(""));
            console.progress("stopping");
            return well ? 0 : 1;
        }
    }

    private boolean run(Pipeline pipeline, Console console, Path out) throws IOException, InterruptedException {
        AtomicReference<FaultProxy> between = new AtomicReference<>();
        try {
            pipeline.start(aws -> through(between, aws));
            try (AwsClients direct = pipeline.awsClients()) {
                World world = new World(pipeline, between.get(), direct, console);
                return new Chaos(world, console, seed).run(Duration.ofMinutes(minutes), out);
            }
        } finally {
            FaultProxy proxy = between.get();
            if (proxy != null) {
                proxy.heal();
                pipeline.close();
                proxy.close();
            }
        }
    }

    private static Map<String, String> through(AtomicReference<FaultProxy> between, Map<String, String> aws) {
        FaultProxy proxy = FaultProxy.inFrontOf(aws);
        between.set(proxy);
        return proxy.variables();
    }
}
