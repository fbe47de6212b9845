package com.boltride.cli.demo;

import com.boltride.cli.console.Console;
import com.boltride.cli.console.GivenAwsOption;
import com.boltride.cli.console.HelpOption;
import com.boltride.cli.console.Termination;
import com.boltride.cli.ledger.Ledger;
import com.boltride.cli.pipeline.Installation;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.PipelineOptions;
import com.boltride.cli.run.OutputDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./bolt-ride demo}. */
@Command(
        name = "demo",
        description = {
            "Runs the whole pipeline on this machine, from two CSV files to the KPI report, and proves its ledger.",
            "Exit code: 0 if the ledger balances, 1 if not or if something failed, 2 if something is missing."
        },
        sortOptions = false)
public final class DemoCommand implements Callable<Integer> {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);
    /** What the local Kinesis takes is more than this. */
    private static final int BYTES_PUBLISHED_A_SECOND = 20_000;

    private final Installation installation;
    private final Termination termination;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private GivenAwsOption aws;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where trip_start.csv and trip_end.csv are (default: the sample in data/).")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the staged trips, reports, quarantined rows, dead letters, ledger and logs go; those of an"
                            + " earlier demo are replaced (default: target/demo).")
    private @Nullable Path outDirectory;

    public DemoCommand(Installation installation, Termination termination) {
        this.installation = installation;
        this.termination = termination;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Console.of(spec.commandLine().getOut());
        InputFiles input = InputFiles.in(data == null ? installation.sampleData() : data);
        Path outPath = outDirectory == null ? installation.target().resolve("demo") : outDirectory;
        try (OutputDirectory out =
                        OutputDirectory.claim(outPath.toAbsolutePath().normalize());
                Pipeline pipeline = new Pipeline(installation, options(input, out), console)) {
            termination.onBegin(() -> console.lastLine("stopping"));
            termination.onBegin(pipeline::close);
            console.line("starting the local AWS and the services; logs are in " + out.resolve("logs"));
            pipeline.start();
            Ledger ledger = new Demo(pipeline, out, console).run(input);
            console.line("Everything is in " + out.resolve(""));
            console.progress("stopping");
            return ledger.balanced() ? 0 : 1;
        }
    }

    /** An end that comes first waits as long as the files may take to be published, so that its start can still come. */
    private PipelineOptions options(InputFiles input, OutputDirectory out) throws IOException {
        Duration patience = LEAST_PATIENCE.plusSeconds(input.bytes() / BYTES_PUBLISHED_A_SECOND);
        return PipelineOptions.patientFor(patience, out.resolve(""), null).withGivenAws(aws.isGiven());
    }
}
