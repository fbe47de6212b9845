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
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The load fixtures, in processes of their own. Leases are kept, and letters taken, by the emulators. */
final class Fixtures implements AutoCloseable {

    private static final String READY = "ready ";
    private static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
    private static final int PREMADE_RECORDS = 100_000;

    private final Bench bench;
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private Map<String, String> emulators = Map.of();
    private String kinesisUrl = "";
    private String dynamoDbUrl = "";

    private Fixtures(Bench bench) {
        this.bench = bench;
    }

    /** @param kind of the events that are served */
    static Fixtures start(Bench bench, EventKind kind, int shards) throws IOException, InterruptedException {
        return start(bench, kind, shards, List.of());
    }

    /** As {@link #start}, but the emulator's table gets the trips; the fixture only counts them. */
    static Fixtures startKeepingTrips(Bench bench, EventKind kind, int shards)
            throws IOException, InterruptedException {
        return start(bench, kind, shards, List.of(DynamoDbFixture.KEPT));
    }

    private static Fixtures start(Bench bench, EventKind kind, int shards, List<String> tableOptions)
            throws IOException, InterruptedException {
        Fixtures fixtures = new Fixtures(bench);
        try {
            fixtures.start(kind, shards, tableOptions);
            return fixtures;
        } catch (IOException | InterruptedException | RuntimeException e) {
            fixtures.close();
            throw e;
        }
    }

    private void start(EventKind kind, int shards, List<String> tableOptions) throws IOException, InterruptedException {
        LocalAwsProcess aws = LocalAwsProcess.start(
                bench.installation(), bench.work(), "--services=KINESIS,DYNAMODB,SQS,S3", "--shards=" + shards);
        stops.push(aws::close);
        emulators = aws.variables();
        String file = "trip_" + kind.name().toLowerCase(Locale.ROOT) + ".csv";
        JavaProcess kinesis = start(JavaProgram.main(
                "kinesis-fixture",
                KinesisFixture.class,
                kind.name(),
                bench.installation().sampleData().resolve(file).toString(),
                Integer.toString(shards),
                Integer.toString(PREMADE_RECORDS)));
        List<String> tableArguments = new ArrayList<>(List.of(emulators.get(DYNAMODB_ENDPOINT)));
        tableArguments.addAll(tableOptions);
        JavaProcess dynamoDb = start(
                JavaProgram.main("dynamodb-fixture", DynamoDbFixture.class, tableArguments.toArray(String[]::new)));
        kinesisUrl = kinesis.awaitLine(READY);
        dynamoDbUrl = dynamoDb.awaitLine(READY);
    }

    /** What points a program's AWS SDK at the emulators, but at the fixture for Kinesis. */
    Map<String, String> withTableOfEmulator() {
        Map<String, String> environment = new HashMap<>(emulators);
        environment.put("AWS_ENDPOINT_URL_KINESIS", kinesisUrl);
        return environment;
    }

    /** What points a program's AWS SDK at the fixtures. */
    Map<String, String> environment() {
        Map<String, String> environment = withTableOfEmulator();
        environment.put(DYNAMODB_ENDPOINT, dynamoDbUrl);
        return environment;
    }

    FixtureClient client() {
        return new FixtureClient(URI.create(kinesisUrl), URI.create(dynamoDbUrl));
    }

    @Override
    public void close() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }

    private JavaProcess start(JavaProgram program) throws IOException, InterruptedException {
        JavaProcess process = JavaProcess.start(program, bench.work());
        stops.push(process::close);
        return process;
    }
}
