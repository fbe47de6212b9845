package com.boltride.bench.consumer;

import com.boltride.bench.Bench;
import com.boltride.bench.fixture.DynamoDbFixture;
import com.boltride.bench.fixture.FixtureClient;
import com.boltride.bench.fixture.KinesisFixture;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.LocalAwsProcess;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The load fixtures, in processes of their own. Leases are kept, and letters taken, by the emulators. */
final class Fixtures implements AutoCloseable {

    private static final String READY = "ready ";
    private static final int PREMADE_RECORDS = 100_000;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> emulators;
    private final FixtureClient client;

    private Fixtures(Bench bench, EventKind kind, int shards) throws IOException, InterruptedException {
        LocalAwsProcess aws = keep(LocalAwsProcess.start(
                bench.installation(), bench.work(), "--services=KINESIS,DYNAMODB,SQS,S3", "--shards=" + shards));
        String file = "trip_" + kind.name().toLowerCase(Locale.ROOT) + ".csv";
        JavaProcess kinesis = keep(JavaProcess.start(
                JavaProgram.main(
                        "kinesis-fixture",
                        KinesisFixture.class,
                        kind.name(),
                        bench.installation().sampleData().resolve(file).toString(),
                        Integer.toString(shards),
                        Integer.toString(PREMADE_RECORDS)),
                bench.work()));
        JavaProcess dynamoDb = keep(JavaProcess.start(
                JavaProgram.main(
                        "dynamodb-fixture",
                        DynamoDbFixture.class,
                        aws.variables().get("AWS_ENDPOINT_URL_DYNAMODB"),
                        "0",
                        "0"),
                bench.work()));
        String kinesisUrl = kinesis.awaitLine(READY);
        String dynamoDbUrl = dynamoDb.awaitLine(READY);
        emulators = aws.variables();
        environment.putAll(emulators);
        environment.put("AWS_ENDPOINT_URL_KINESIS", kinesisUrl);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbUrl);
        client = new FixtureClient(URI.create(kinesisUrl), URI.create(dynamoDbUrl));
    }

    static Fixtures start(Bench bench, EventKind kind, int shards) throws IOException, InterruptedException {
        return new Fixtures(bench, kind, shards);
    }

    /** What points a program's AWS SDK at the emulators, but at the fixture for Kinesis. */
    Map<String, String> withTableOfEmulator() {
        Map<String, String> withTable = new HashMap<>(environment);
        withTable.put("AWS_ENDPOINT_URL_DYNAMODB", emulators.get("AWS_ENDPOINT_URL_DYNAMODB"));
        return withTable;
    }

    /** What points a program's AWS SDK at the fixtures. */
    Map<String, String> environment() {
        return environment;
    }

    FixtureClient client() {
        return client;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot be stopped", e);
            }
        }
    }

    private <T extends AutoCloseable> T keep(T process) {
        started.push(process);
        return process;
    }
}
