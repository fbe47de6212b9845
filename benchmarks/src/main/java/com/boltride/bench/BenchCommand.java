package com.boltride.bench;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import com.boltride.cli.console.HelpOption;
import com.boltride.cli.console.Termination;
import com.boltride.cli.pipeline.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./bolt-ride bench}. */
@Command(
        name = "bench",
        description = {
            "Measures what the pipeline costs, each figure against a baseline run in the same minute.",
            "Exit code: 0 if everything was measured, whatever the figures; 1 if something failed, 2 if something is missing."
        },
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final int QUICK_RUNS = 1;

    private final Installation installation;
    private final Termination termination;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable HelpOption help;

    @Option(names = "--list", description = "Lists the figures.")
    private boolean list;

    @Option(
            names = "--figure",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Measures these alone (default: all).")
    private @Nullable List<String> names;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each thing and of its baseline (default: 5; 1 if quick).")
    private @Nullable Integer runs;

    @Option(names = "--quick", description = "Measures with little, to see in a few minutes that everything works.")
    private boolean quick;

    @Option(
            names = "--profile",
            description = "Records what is measured by Java Flight Recorder, into target/bench/FIGURE.")
    private boolean profile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Gets RESULTS.md and results.json, where the results of other figures stay (default: benchmarks;"
                            + " target/bench if quick).")
    private @Nullable Path out;

    BenchCommand(Installation installation, Termination termination) {
        this.installation = installation;
        this.termination = termination;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Console.of(commandSpec().commandLine().getOut());
        List<Figure> all = Figures.all();
        if (list) {
            all.forEach(figure -> console.line(figure.name() + ": " + figure.title()));
            return 0;
        }
        termination.onBegin(() -> console.lastLine("stopping"));
        ResultsFile results = new ResultsFile(directory());
        BenchRun run = new BenchRun(installation, options(), console, results);
        return run.measure(chosen(all), all) ? 0 : 1;
    }

    private Path directory() {
        Path byDefault = quick
                ? installation.target().resolve("bench")
                : installation.root().resolve("benchmarks");
        return (out == null ? byDefault : out).toAbsolutePath().normalize();
    }

    private BenchOptions options() {
        if (runs != null && runs < 1) {
            throw new ParameterException(commandSpec().commandLine(), "--runs " + runs + " is not 1 or more");
        }
        return new BenchOptions(runs != null ? runs : quick ? QUICK_RUNS : BenchOptions.LEAST_RUNS, quick, profile);
    }

    private List<Figure> chosen(List<Figure> all) {
        if (names == null) {
            return all;
        }
        List<String> known = all.stream().map(Figure::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw CommandFailedException.notUsable("no figure is called " + unknown + ": there are " + known);
        });
        return all.stream().filter(figure -> names.contains(figure.name())).toList();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("not called by picocli");
        }
        return spec;
    }
}
