package com.boltride.cli.chaos;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import com.boltride.cli.oracle.Audit;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Service;
import com.boltride.cli.run.Course;
import com.boltride.cli.run.Results;
import com.boltride.faults.AwsService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A pipeline that works while things break by a seed, heals, and has its books and every result checked. */
final class Chaos {

    private static final int TRIPS_A_BATCH = 120;
    private static final int BATCHES_A_MINUTE = 3;
    private static final int EVENTS_A_SECOND = 20;
    private static final int MOST_TOLD = 20;

    private static final List<Service> CONSUMERS =
            List.of(Service.TRIP_START_SERVICE, Service.TRIP_END_SERVICE, Service.COMPLETION_STAGER);

    private static final List<Disturbance> OF_PROCESSES = List.of(
            Killed.someOf(List.of(Service.values())),
            Killed.someOf(CONSUMERS),
            Killed.someOf(List.of(Service.PRODUCER_APP)),
            Killed.someOf(List.of(Service.REDRIVE_WORKER)),
            new SchedulerKilled(TripBatches.FIRST_DAY
                    .datesUntil(TripBatches.FIRST_DAY.plusDays(TripBatches.DAYS))
                    .toList()),
            new TwoWorkers(CONSUMERS, false),
            new TwoWorkers(CONSUMERS, true),
            Terminated.oneOf(List.of(Service.values())));

    private static final List<Disturbance> OF_AWS = List.of(
            new FlakyAws(List.of(AwsService.KINESIS)),
            new FlakyAws(List.of(AwsService.DYNAMODB)),
            new FlakyAws(List.of(AwsService.DYNAMODB_STREAMS)),
            new FlakyAws(List.of(AwsService.SQS)),
            new FlakyAws(List.of(AwsService.S3)),
            new FlakyAws(List.of(AwsService.SNS, AwsService.EMR_SERVERLESS)),
            new AwayAws(List.of(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS, AwsService.S3)),
            new Resharded(List.of(Names.START_STREAM, Names.END_STREAM)));

    private final World world;
    private final Console console;
    private final long seed;

    Chaos(World world, Console console, long seed) {
        this.world = world;
        this.console = console;
        this.seed = seed;
    }

    /** @return whether everything is as it has to be */
    boolean run(Duration duration, Path out) throws IOException, InterruptedException {
        int count = (int) Math.max(2, duration.toSeconds() * BATCHES_A_MINUTE / 60);
        List<Batch> batches = TripBatches.write(out.resolve("input"), "data/", count * TRIPS_A_BATCH, count, seed);
        disturb(batches, System.nanoTime() + duration.toNanos());
        world.pipeline().awaitReady(List.of(Service.values()));
        Results results = new Course(world.pipeline(), world.aws(), console).complete(out);
        List<String> wrong = new ArrayList<>(world.complaints());
        wrong.addAll(Audit.differences(
                TripBatches.input(batches), results.findings(), results.quarantined(), results.reports()));
        console.line("");
        console.line("Ledger");
        results.ledger().lines().forEach(console::line);
        console.line(
                wrong.isEmpty()
                        ? "Every row, letter, trip and figure is as the oracle has it."
                        : wrong.size() + " things are not as they have to be:");
        wrong.stream().limit(MOST_TOLD).forEach(what -> console.line("  ✗ " + what));
        return wrong.isEmpty() && results.ledger().balanced();
    }

    private void disturb(List<Batch> batches, long end) throws InterruptedException {
        ExecutorService lanes = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Future<?> publication = lanes.submit(task(() -> new Publication(world, batches, EVENTS_A_SECOND).run()));
            Future<?> processes = lanes.submit(task(() -> new Lane(world, OF_PROCESSES, seed).run(end)));
            Future<?> aws = lanes.submit(task(() -> new Lane(world, OF_AWS, ~seed).run(end)));
            await(processes);
            await(aws);
            world.proxy().heal();
            world.say("everything is healed");
            await(publication);
            world.say("everything is published");
        } finally {
            lanes.shutdownNow();
        }
    }

    private static Callable<Boolean> task(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    /** What a lane does. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void await(Future<?> lane) throws InterruptedException {
        try {
            lane.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailedException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
