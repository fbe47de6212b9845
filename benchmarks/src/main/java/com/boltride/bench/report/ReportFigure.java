package com.boltride.bench.report;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Time of the KPI job for a day, beyond the time it takes for a day of one trip. */
public final class ReportFigure implements Figure {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);
    private static final double MILLION = 1e6;
    private static final long BYTES_A_TRIP = 400;

    private static final double MOST_OF_DUCKDB = 2;
    private static final double LEAST_GAIN_BY_STAGING = 50;
    private static final double LINEAR = 1.1;
    private static final double MOST_SHUFFLED = 0.1;

    @Override
    public String name() {
        return "kpi-report";
    }

    @Override
    public String title() {
        return "Time of spark-job for a day of staged trips, beyond that for a day of one trip (Spark's start), on all cores; against"
                + " DuckDB computing the same report from the same files, beyond its start, and against one file per trip";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        long fewer = bench.options().amount(1_000_000, 20_000);
        long more = bench.options().amount(10_000_000, 200_000);
        long alone = bench.options().amount(10_000, 500);
        requireRoom(bench.work(), more + fewer);
        Path days = bench.work().resolve("days");
        try {
            bench.console().progress("  writing " + (more + fewer) + " trips");
            return measure(
                    bench,
                    StagedDay.write(days.resolve("one"), DAY, 1, 1),
                    StagedDay.write(days.resolve("fewer"), DAY, fewer, StagedDay.TRIPS_AN_OBJECT),
                    StagedDay.write(days.resolve("more"), DAY, more, StagedDay.TRIPS_AN_OBJECT),
                    StagedDay.write(days.resolve("alone"), DAY, alone, 1));
        } finally {
            FileTree.delete(days);
        }
    }

    private static List<Finding> measure(Bench bench, StagedDay one, StagedDay fewer, StagedDay more, StagedDay alone)
            throws IOException, InterruptedException {
        SparkReport spark = new SparkReport(bench);
        DuckDbReport duckDb = new DuckDbReport(bench);
        // Whether both say the same, once; and files that the operating system then has in memory for both.
        for (StagedDay day : List.of(fewer, more)) {
            spark.computed(day).requireSameAs(duckDb.computed(day));
        }
        List<Samples> samples = new Trials(bench)
                .run(
                        new Trial("Spark's start", "s", () -> spark.start(one)),
                        new Trial("spark-job, " + words(fewer), "s", () -> spark.secondsBeyondStart(fewer)),
                        new Trial("DuckDB, " + words(fewer), "s", () -> duckDb.seconds(fewer)),
                        new Trial("spark-job, " + words(more), "s", () -> spark.secondsBeyondStart(more)),
                        new Trial("DuckDB, " + words(more), "s", () -> duckDb.seconds(more)),
                        new Trial("one file per trip, " + words(alone), "s", () -> spark.secondsBeyondStart(alone)));
        Samples perMillionOfFewer = perMillion("spark-job", samples.get(1), fewer);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Finding.MACHINE, samples.get(1), samples.get(2), Goal.atMost(MOST_OF_DUCKDB)));
        findings.add(new Finding(Finding.MACHINE, samples.get(3), samples.get(4), Goal.atMost(MOST_OF_DUCKDB)));
        findings.add(new Finding(
                Finding.MACHINE,
                perMillion("spark-job, of " + words(more), samples.get(3), more),
                perMillionOfFewer,
                Goal.atMost(LINEAR)));
        findings.add(new Finding(
                Finding.MACHINE,
                perMillion("one file per trip, of " + words(alone), samples.get(5), alone),
                perMillionOfFewer,
                Goal.atLeast(LEAST_GAIN_BY_STAGING)));
        double trips = fewer.trips();
        findings.add(new Finding(
                Finding.MACHINE,
                new Samples("moved between tasks", "bytes/trip", List.of(spark.bytesShuffled(fewer) / trips)),
                new Samples("read", "bytes/trip", List.of(fewer.bytes() / trips)),
                Goal.atMost(MOST_SHUFFLED)));
        findings.add(new Finding(Finding.MACHINE, samples.get(0), null, null));
        return findings;
    }

    private static Samples perMillion(String what, Samples seconds, StagedDay day) {
        return new Samples(
                what,
                "s/million trips",
                seconds.values().stream()
                        .map(value -> value * MILLION / day.trips())
                        .toList());
    }

    private static String words(StagedDay day) {
        return String.format(Locale.ROOT, "%,d trips in %,d objects", day.trips(), day.objects());
    }

    private static void requireRoom(Path directory, long trips) throws IOException {
        long needed = trips * BYTES_A_TRIP;
        if (Files.getFileStore(directory).getUsableSpace() < needed) {
            throw CommandFailedException.notUsable(
                    "no room for the trips: " + directory + " needs " + (needed >> 20) + " MB");
        }
    }
}
