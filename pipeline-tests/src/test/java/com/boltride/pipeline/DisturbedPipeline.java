package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.cli.chaos.Batch;
import com.boltride.cli.chaos.Disturbance;
import com.boltride.cli.chaos.Publication;
import com.boltride.cli.chaos.TripBatches;
import com.boltride.cli.chaos.World;
import com.boltride.cli.console.Console;
import com.boltride.cli.oracle.Audit;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.FileTree;
import com.boltride.cli.pipeline.Installation;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.PipelineOptions;
import com.boltride.cli.pipeline.Service;
import com.boltride.cli.run.Course;
import com.boltride.cli.run.Results;
import com.boltride.faults.FaultProxy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** One pipeline that works through batch after batch while it is disturbed, and has everything it ever made checked each time. */
final class DisturbedPipeline implements AutoCloseable {

    private static final int TRIPS = 80;
    private static final int BATCHES = 2;
    private static final int EVENTS_A_SECOND = 20;
    private static final Duration FLOWING_LIMIT = Duration.ofMinutes(3);

    private final Path directory;
    private final Pipeline pipeline;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Batch> published = new ArrayList<>();
    private final AwsClients aws;
    private final FaultProxy proxy;
    private final World world;
    private final Course course;

    private DisturbedPipeline(Path directory, Pipeline pipeline, FaultProxy proxy, Console console) {
        this.directory = directory;
        this.pipeline = pipeline;
        this.proxy = proxy;
        this.aws = pipeline.awsClients();
        this.world = new World(pipeline, proxy, aws, console);
        this.course = new Course(pipeline, aws, console);
    }

    /** @param directory gets all logs */
    static DisturbedPipeline start(Path directory) throws IOException, InterruptedException {
        FileTree.delete(directory);
        Files.createDirectories(directory);
        Console console =
                new Console(new PrintWriter(Files.newBufferedWriter(directory.resolve("console.out")), true), false);
        Pipeline pipeline = new Pipeline(Installation.locate(), PipelineOptions.unsteady(directory), console);
        List<FaultProxy> between = new ArrayList<>();
        try {
            pipeline.start(variables -> {
                between.add(FaultProxy.inFrontOf(variables));
                return between.get(0).variables();
            });
            return new DisturbedPipeline(directory, pipeline, between.get(0), console);
        } catch (RuntimeException | IOException | InterruptedException e) {
            pipeline.close();
            between.forEach(FaultProxy::close);
            throw e;
        }
    }

    /**
     * Strikes with all of these at once while events flow, heals, waits until all is through, and compares everything up to the
     * staged trips with what the oracle reckons.
     */
    void survives(Disturbance... disturbances) throws IOException, InterruptedException {
        int number = published.size();
        List<Batch> batches =
                TripBatches.write(directory.resolve("input-" + number), "data/" + number + "/", TRIPS, BATCHES, number);
        published.addAll(batches);
        long before = trips();
        Future<?> publication = threads.submit(() -> {
            new Publication(world, batches, EVENTS_A_SECOND).run();
            return true;
        });
        await().atMost(FLOWING_LIMIT).until(() -> publication.isDone() || trips() > before);
        List<Future<?>> strikes = new ArrayList<>();
        for (Disturbance disturbance : disturbances) {
            strikes.add(threads.submit(() -> {
                disturbance.strike(world, new Random(number));
                return true;
            }));
        }
        for (Future<?> strike : strikes) {
            join(strike);
        }
        proxy.heal();
        join(publication);
        pipeline.awaitReady(List.of(Service.values()));
        requireAllWell(course.settle(directory));
    }

    private int trips() {
        return aws.dynamoDb()
                .scan(request -> request.tableName(aws.named(Names.TRIPS_TABLE)).select(Select.COUNT))
                .count();
    }

    /** Has the days reported, and compares the reports too. */
    void reportsEverything() throws IOException, InterruptedException {
        requireAllWell(course.complete(directory));
    }

    private void requireAllWell(Results results) throws IOException {
        assertThat(world.complaints()).isEmpty();
        assertThat(results.ledger().violations()).isEmpty();
        assertThat(Audit.differences(
                        TripBatches.input(published), results.findings(), results.quarantined(), results.reports()))
                .isEmpty();
        assertThat(results.ledger().starts().applied()).isGreaterThan(0);
    }

    private static void join(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        proxy.heal();
        pipeline.close();
        aws.close();
        proxy.close();
    }
}
