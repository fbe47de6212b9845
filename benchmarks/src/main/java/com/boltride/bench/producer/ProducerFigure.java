package com.boltride.bench.producer;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.bench.fixture.CsvBucket;
import com.boltride.bench.fixture.KinesisSink;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.cli.pipeline.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows a second of producer-app and its CPU time for each, and its memory for files of two sizes. */
public final class ProducerFigure implements Figure {

    private static final String READY = "ready ";
    private static final String HEAP = "-Xmx256m";
    private static final double LEAST_OF_BARE = 0.8;
    private static final double SAME_MEMORY = 1.1;

    /** About what Kinesis takes to answer in its region, from memory; the other is the hardest case for the producer. */
    private static final List<Integer> ANSWER_MILLIS = List.of(10, 0);

    /** The compiler takes a third of the CPU time of a service's first million rows, and nearly nothing of its third. */
    private static final int WARM_UP_RUNS = 2;

    /** Makes rows of 10 KB, so that a file of gigabytes has no more rows than can be published in a minute. */
    private static final int BALLAST = 9_900;

    @Override
    public String name() {
        return "producer";
    }

    @Override
    public String title() {
        return "Rows a second of producer-app, from CSV files in S3 to the streams, and CPU time for each, against a bare loop of"
                + " PutRecords; and its memory with a heap of 256 MB, for a large file against a small one. Both sides are"
                + " fixtures: an S3 that makes the files as they are read, a Kinesis that acknowledges after so many milliseconds";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (JavaProcess bucket = JavaProcess.start(JavaProgram.main("csv-bucket", CsvBucket.class), bench.work())) {
            String s3 = bucket.awaitLine(READY);
            for (int millis : ANSWER_MILLIS) {
                try (JavaProcess sink = JavaProcess.start(
                        JavaProgram.main("kinesis-sink-" + millis, KinesisSink.class, Integer.toString(millis)),
                        bench.work())) {
                    Map<String, String> aws = aws(s3, sink.awaitLine(READY));
                    findings.addAll(pace(bench, aws, millis));
                    if (millis == 0) {
                        findings.add(memory(bench, aws));
                    }
                }
            }
        }
        return findings;
    }

    private static List<Finding> pace(Bench bench, Map<String, String> aws, int millis)
            throws IOException, InterruptedException {
        int trips = bench.options().amount(500_000, 5_000);
        List<Double> cpu = new ArrayList<>();
        List<Double> bareCpu = new ArrayList<>();
        String where = ", answers after " + millis + " ms";
        try (ProducerService service = start(bench, aws, "producer-app-" + millis)) {
            bench.console().progress("  warming up producer-app");
            service.publish(WARM_UP_RUNS * (long) trips, 0);
            List<Samples> rates = new Trials(bench)
                    .run(
                            new Trial("producer-app" + where, "rows/s", () -> {
                                ProducerService.Cost cost = service.publish(trips, 0);
                                cpu.add(cost.cpuMicros());
                                return cost.rowsPerSecond();
                            }),
                            new Trial("bare PutRecords", "rows/s", () -> {
                                ProducerService.Cost cost = bare(bench, aws, 2 * trips, bareCpu.size());
                                bareCpu.add(cost.cpuMicros());
                                return cost.rowsPerSecond();
                            }));
            return List.of(
                    new Finding(Finding.FIXTURE, rates.get(0), rates.get(1), Goal.atLeast(LEAST_OF_BARE)),
                    new Finding(
                            Finding.FIXTURE,
                            new Samples("producer-app" + where, "µs of CPU/row", cpu),
                            new Samples("bare PutRecords", "µs of CPU/row", bareCpu),
                            null));
        }
    }

    private static ProducerService.Cost bare(Bench bench, Map<String, String> aws, int rows, int run)
            throws IOException, InterruptedException {
        JavaProgram program = JavaProgram.main(
                        "bare-puts-" + aws.hashCode() + "-" + run,
                        BarePuts.class,
                        Names.START_STREAM,
                        Integer.toString(rows),
                        Integer.toString(rows))
                .withEnvironment(aws);
        try (JavaProcess process = JavaProcess.start(program, bench.work())) {
            String[] answer = process.awaitLine(BarePuts.ANSWER).split(" ");
            return new ProducerService.Cost(Double.parseDouble(answer[0]), Double.parseDouble(answer[1]));
        }
    }

    /**
     * In one process, the small file first: the peak that it leaves behind is the baseline. It is several times the heap, so that
     * the heap is full by then. Each run has a process of its own, because a peak does not go back.
     */
    private static Finding memory(Bench bench, Map<String, String> aws) throws IOException, InterruptedException {
        int small = bench.options().amount(25_000, 500);
        int large = bench.options().amount(250_000, 5_000);
        List<Double> afterSmall = new ArrayList<>();
        List<Double> afterLarge = new ArrayList<>();
        for (int run = 1; run <= bench.options().runs(); run++) {
            bench.console().progress("  publishing a small file and a large one, run " + run);
            try (ProducerService service = start(bench, aws, "producer-app-memory-" + run)) {
                service.publish(small, BALLAST);
                afterSmall.add(service.peakMegabytes());
                service.publish(large, BALLAST);
                afterLarge.add(service.peakMegabytes());
            }
        }
        return new Finding(
                Finding.FIXTURE,
                new Samples(megabytes(large), "MB in RAM at most", afterLarge),
                new Samples(megabytes(small), "MB in RAM at most", afterSmall),
                Goal.atMost(SAME_MEMORY));
    }

    private static String megabytes(long trips) {
        return "files of " + 2 * trips * (BALLAST + 100) / 1_000_000 + " MB";
    }

    private static ProducerService start(Bench bench, Map<String, String> aws, String name)
            throws IOException, InterruptedException {
        JavaProgram program = JavaProgram.service(bench.installation(), "producer-app")
                .named(name)
                .withOptions(HEAP)
                .withEnvironment(aws);
        return ProducerService.start(
                bench.options().profile() ? program.recorded(bench.work()) : program, bench.work());
    }

    private static Map<String, String> aws(String s3, String kinesis) {
        return Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "bench",
                "AWS_SECRET_ACCESS_KEY", "bench",
                "AWS_ENDPOINT_URL_S3", s3,
                "AWS_ENDPOINT_URL_KINESIS", kinesis);
    }
}
