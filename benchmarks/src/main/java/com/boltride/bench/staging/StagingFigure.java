package com.boltride.bench.staging;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.LocalAwsProcess;
import com.boltride.bench.process.ServicePort;
import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.AwsClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** S3 objects for each thousand trips under load, and how old the oldest trip of an object gets at a trickle. */
public final class StagingFigure implements Figure {

    private static final Duration MAX_AGE = Duration.ofSeconds(10);
    private static final Duration STALLED = Duration.ofMinutes(2);
    private static final double MOST_PUTS = 2;
    private static final long LOOK_MILLIS = 100;
    private static final long TRICKLE_MILLIS = 500;

    @Override
    public String name() {
        return "staging";
    }

    @Override
    public String title() {
        return "S3 PUTs of completion-stager for each 1,000 trips, while the table takes trips as fast as it can and at "
                + 1_000 / TRICKLE_MILLIS
                + " trips a second; and the age of the oldest trip of an object then, with a flush age of "
                + MAX_AGE.toSeconds() + " s (default: 60 s). One shard, as DynamoDB Local has it";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        try (LocalAwsProcess aws = LocalAwsProcess.start(
                        bench.installation(), bench.work(), "--services=KINESIS,DYNAMODB,SQS,S3");
                JavaProcess stager = JavaProcess.start(
                        JavaProgram.service(bench.installation(), "completion-stager")
                                .withEnvironment(aws.variables())
                                .withEnvironment(ServicePort.any().environment())
                                .withEnvironment(Map.of("BOLT_RIDE_STAGING_MAX_AGE", MAX_AGE.toSeconds() + "s")),
                        bench.work());
                AwsClients clients = new AwsClients(aws.variables())) {
            CompletedTrips trips = new CompletedTrips(clients.dynamoDb());
            StagedObjects objects = new StagedObjects(new FreshObjects(clients.s3()));
            bench.console().progress("  waiting for the stager's lease");
            trips.put(1);
            await(1, stager, objects);
            List<Finding> findings = new ArrayList<>();
            findings.add(underLoad(bench, trips, stager, objects));
            findings.addAll(trickle(bench, trips, stager, objects));
            return findings;
        }
    }

    private static Finding underLoad(Bench bench, CompletedTrips trips, JavaProcess stager, StagedObjects objects)
            throws IOException, InterruptedException {
        // More in all would be more than DynamoDB Local's stream bears.
        int each = bench.options().amount(12_000, 2_000);
        Samples puts = new Trials(bench)
                .run(new Trial("PUTs under load", "PUTs/1,000 trips", () -> {
                    trips.put(each);
                    return await(each, stager, objects).size() * 1e3 / each;
                }))
                .get(0);
        return new Finding(Finding.EMULATOR, puts, null, Goal.atMost(MOST_PUTS));
    }

    private static List<Finding> trickle(Bench bench, CompletedTrips trips, JavaProcess stager, StagedObjects objects)
            throws InterruptedException {
        int all = bench.options().amount(100, 10);
        List<StagedObjects.Seen> seen = new ArrayList<>();
        bench.console().progress("  " + all + " trips at a trickle");
        for (int i = 0; i < all; i++) {
            trips.put(1);
            // The pace of the trips, not a wait for anything.
            Thread.sleep(TRICKLE_MILLIS);
            seen.addAll(objects.look());
        }
        long missing = all - seen.stream().mapToLong(StagedObjects.Seen::trips).sum();
        seen.addAll(await(missing, stager, objects));
        return List.of(
                new Finding(
                        Finding.EMULATOR,
                        new Samples(
                                "oldest trip of an object at a trickle",
                                "s",
                                seen.stream().map(StagedObjects.Seen::age).toList()),
                        null,
                        Goal.atMost(MAX_AGE.toSeconds())),
                new Finding(
                        Finding.EMULATOR,
                        new Samples("PUTs at a trickle", "PUTs/1,000 trips", List.of(seen.size() * 1e3 / all)),
                        null,
                        null));
    }

    /** Waits until so many trips more are staged. @return their objects */
    private static List<StagedObjects.Seen> await(long trips, JavaProcess stager, StagedObjects objects)
            throws InterruptedException {
        List<StagedObjects.Seen> seen = new ArrayList<>();
        long missing = trips;
        long deadline = System.nanoTime() + STALLED.toNanos();
        while (missing > 0) {
            Thread.sleep(LOOK_MILLIS);
            List<StagedObjects.Seen> fresh = objects.look();
            seen.addAll(fresh);
            missing -= fresh.stream().mapToLong(StagedObjects.Seen::trips).sum();
            stager.requireAlive();
            if (missing > 0 && System.nanoTime() > deadline) {
                throw CommandFailedException.underWay(
                        missing + " trips are not staged after " + STALLED.toSeconds() + " s\nlog: " + stager.log());
            }
        }
        return seen;
    }
}
