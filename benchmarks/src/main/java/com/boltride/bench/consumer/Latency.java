package com.boltride.bench.consumer;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.LocalAwsProcess;
import com.boltride.bench.process.ServicePort;
import com.boltride.bench.staging.FreshObjects;
import com.boltride.cli.pipeline.AwsClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long after its event was put a trip is to be seen as changed. What is seen is looked for every 20 ms in the table and every 100
 * ms in the bucket, so latencies are too long by about as much.
 */
public final class Latency implements Figure {

    private static final double POLLING_MILLIS = 500;
    private static final String POLLING = "500ms";
    private static final String FLUSH_AGE = "1s";
    private static final Duration TABLE_LOOKS = Duration.ofMillis(20);
    private static final Duration BUCKET_LOOKS = Duration.ofMillis(100);
    private static final Goal TWO_POLLS = Goal.atMost(2);
    private static final List<String> SERVICES = List.of("trip-start-service", "trip-end-service", "completion-stager");

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String title() {
        return "Milliseconds from PutRecords until a trip is to be seen as changed in the table, and staged, at a steady "
                + SteadyProducer.EVENTS_PER_SECOND + " events/s of both kinds; the streams are polled every " + POLLING
                + ", trips are staged after " + FLUSH_AGE + " at most";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        List<JavaProcess> services = new ArrayList<>();
        try (LocalAwsProcess emulators = LocalAwsProcess.start(
                        bench.installation(), bench.work(), "--services=KINESIS,DYNAMODB,SQS,S3");
                AwsClients aws = new AwsClients(emulators.variables())) {
            try {
                for (String service : SERVICES) {
                    services.add(JavaProcess.start(
                            JavaProgram.service(bench.installation(), service)
                                    .withEnvironment(emulators.variables())
                                    .withEnvironment(ServicePort.any().environment())
                                    .withEnvironment(Map.of(
                                            "BOLT_RIDE_CONSUMER_IDLE_BETWEEN_READS",
                                            POLLING,
                                            "BOLT_RIDE_STAGING_MAX_AGE",
                                            FLUSH_AGE)),
                            bench.work()));
                }
                return measure(bench, aws, services);
            } finally {
                services.forEach(JavaProcess::close);
            }
        }
    }

    private static List<Finding> measure(Bench bench, AwsClients aws, List<JavaProcess> services)
            throws IOException, InterruptedException {
        Trail created = new Trail(System::nanoTime);
        Trail completed = new Trail(System::nanoTime);
        Trail staged = new Trail(System::nanoTime);
        TableWatch creations = new TableWatch(aws.dynamoDb(), created, Set.of("IN_PROGRESS", "COMPLETED"));
        TableWatch completions = new TableWatch(aws.dynamoDb(), completed, Set.of("COMPLETED"));
        BucketWatch bucket = new BucketWatch(new FreshObjects(aws.s3()), staged);
        Map<String, Trail> trails = new LinkedHashMap<>();
        trails.put("start to table", created);
        trails.put("end to table", completed);
        trails.put("end to bucket", staged);
        SteadyProducer producer = new SteadyProducer(aws.kinesis(), List.of(created), List.of(completed, staged));
        try (Observer table = Observer.start("the observer of the table", TABLE_LOOKS, () -> {
                    creations.look();
                    completions.look();
                });
                Observer staging = Observer.start("the observer of the bucket", BUCKET_LOOKS, bucket::look)) {
            SteadyLoad load = new SteadyLoad(producer, trails, List.of(table, staging), services);
            bench.console().progress("  warming up");
            load.run(SteadyProducer.SECONDS_OF_A_TRIP);
            load.run(bench.options().amount(8, 2));
            return findings(bench, load);
        }
    }

    private static List<Finding> findings(Bench bench, SteadyLoad load) throws InterruptedException {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (int run = 1; run <= bench.options().runs(); run++) {
            bench.console().progress("  run " + run + " of " + bench.options().runs());
            load.run(bench.options().amount(5, 3)).forEach((way, latencies) -> {
                for (Percentile percentile : Percentile.values()) {
                    values.computeIfAbsent(way + ", " + percentile.text(), unknown -> new ArrayList<>())
                            .add(percentile.of(latencies));
                }
            });
        }
        List<Finding> findings = new ArrayList<>();
        values.forEach((what, measured) -> findings.add(new Finding(
                Finding.EMULATOR,
                new Samples(what, "ms", measured),
                new Samples("polling interval", "ms", Collections.nCopies(measured.size(), POLLING_MILLIS)),
                what.endsWith("table, " + Percentile.P99.text()) ? TWO_POLLS : null)));
        return findings;
    }
}
