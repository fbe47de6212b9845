package com.boltride.cli.generate;

import com.boltride.cli.console.HelpOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./bolt-ride generate}. */
@Command(
        name = "generate",
        description = "Writes trip_start.csv and trip_end.csv with trips of a realistic shape and known faults.",
        sortOptions = false)
public final class GenerateCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 3660;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--trips", required = true, paramLabel = "N", description = "How many trips.")
    private long trips;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "The same seed gives the same files.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go; made if need be.")
    private Path out;

    @Option(
            names = "--start-date",
            paramLabel = "DATE",
            defaultValue = "2024-06-01",
            description = "First day, UTC (default: ${DEFAULT-VALUE}).")
    private LocalDate startDate;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "2",
            description = "Days on which trips start and end (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--bad-rows",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "Rows with a fault (default: ${DEFAULT-VALUE}).")
    private double badRows;

    @Option(
            names = "--duplicates",
            paramLabel = "PERCENT",
            defaultValue = "2",
            description = "Rows that come twice; one in ten says something else then (default: ${DEFAULT-VALUE}).")
    private double duplicates;

    @Option(
            names = "--ends-without-start",
            paramLabel = "PERCENT",
            defaultValue = "0.5",
            description = "Trips whose start is missing (default: ${DEFAULT-VALUE}).")
    private double endsWithoutStart;

    @Option(
            names = "--column-names",
            paramLabel = "original|canonical",
            defaultValue = "original",
            description = "Headers like pickup_datetime or like start_time (default: ${DEFAULT-VALUE}).")
    private ColumnNames columnNames;

    @Override
    public Integer call() throws IOException {
        require(trips >= 0 && trips <= TripIds.MOST, "--trips", trips, "is not from 0 to " + TripIds.MOST);
        require(days >= 1 && days <= MOST_DAYS, "--days", days, "is not from 1 to " + MOST_DAYS);
        GeneratorOptions options = new GeneratorOptions(
                trips,
                seed,
                startDate,
                days,
                share("--bad-rows", badRows),
                share("--duplicates", duplicates),
                share("--ends-without-start", endsWithoutStart),
                columnNames);
        Files.createDirectories(out);
        Contents contents = new TripGenerator(options).writeTo(out);
        PrintWriter console = spec.commandLine().getOut();
        contents.summary().forEach(console::println);
        console.flush();
        return 0;
    }

    private double share(String option, double percent) {
        require(percent >= 0 && percent <= 100, option, percent, "is not from 0 to 100");
        return percent / 100;
    }

    private void require(boolean condition, String option, Object value, String fault) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), option + " " + value + " " + fault);
        }
    }
}
