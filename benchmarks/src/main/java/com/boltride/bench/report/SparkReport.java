package com.boltride.bench.report;

import com.boltride.bench.Bench;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.cli.pipeline.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged job, run as a process on local Spark with all cores, as {@code spark-submit} would. */
final class SparkReport {

    private static final String HEAP = "-Xmx4g";
    private static final double NANOS_A_SECOND = 1e9;

    private final Bench bench;
    private final Path output;
    private double lastStart = Double.NaN;
    private int runs;

    SparkReport(Bench bench) {
        this.bench = bench;
        this.output = bench.work().resolve("daily-kpis");
    }

    /** How long the job takes for a day so small that nothing but Spark counts, in seconds. */
    double start(StagedDay ofOneTrip) throws IOException, InterruptedException {
        lastStart = seconds(ofOneTrip);
        return lastStart;
    }

    /** How much longer than the last {@link #start} the job takes, in seconds. */
    double secondsBeyondStart(StagedDay day) throws IOException, InterruptedException {
        return seconds(day) - lastStart;
    }

    Totals computed(StagedDay day) throws IOException, InterruptedException {
        run(day);
        return Totals.ofReport(
                Files.readString(output.resolve("trip_date=" + day.day()).resolve("report.json")));
    }

    /** What the job's tasks wrote for other tasks, in bytes, as Spark itself tells it. */
    double bytesShuffled(StagedDay day) throws IOException, InterruptedException {
        Path events = Files.createDirectories(bench.work().resolve("events"));
        run(
                day,
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.compress=false",
                "-Dspark.eventLog.rolling.enabled=false",
                "-Dspark.eventLog.dir=" + events.toUri());
        try (Stream<Path> logs = Files.list(events).filter(Files::isRegularFile)) {
            Path log = logs.filter(file -> !file.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Spark has left no events in " + events));
            try (Stream<String> lines = Files.lines(log)) {
                return SparkEvents.bytesShuffled(lines);
            }
        } finally {
            FileTree.delete(events);
        }
    }

    private double seconds(StagedDay day) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        run(day);
        return (System.nanoTime() - begun) / NANOS_A_SECOND;
    }

    private void run(StagedDay day, String... options) throws IOException, InterruptedException {
        try (JavaProcess job = JavaProcess.start(program(day, options), bench.work())) {
            job.awaitGoodEnd();
        }
    }

    private JavaProgram program(StagedDay day, String... options) throws IOException, InterruptedException {
        Path module = bench.installation().root().resolve("spark-job");
        List<String> all = new ArrayList<>(List.of(
                "@" + module.resolve("spark.jvmoptions"),
                HEAP,
                "-Dspark.master=local[*]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1"));
        all.addAll(List.of(options));
        String libraries =
                Files.readString(module.resolve("target/spark.classpath")).strip();
        return new JavaProgram(
                "spark-job-" + ++runs,
                all,
                List.of(
                        "-cp",
                        bench.installation().jarOf("spark-job") + ":" + libraries,
                        "com.boltride.kpi.KpiJob",
                        "--input",
                        day.location().toString(),
                        "--output",
                        output.toString(),
                        "--date",
                        day.day().toString()),
                Map.of(),
                "");
    }
}
