package com.boltride.pipeline;

import com.boltride.cli.chaos.AwayAws;
import com.boltride.cli.chaos.Disturbance;
import com.boltride.cli.chaos.FlakyAws;
import com.boltride.cli.chaos.Killed;
import com.boltride.cli.chaos.Resharded;
import com.boltride.cli.chaos.SchedulerKilled;
import com.boltride.cli.chaos.Terminated;
import com.boltride.cli.chaos.TripBatches;
import com.boltride.cli.chaos.TwoWorkers;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Service;
import com.boltride.faults.AwsService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every part is broken on purpose, each in a test of its own, while events flow through one pipeline. After each, every row,
 * record, letter, trip and staged line that there ever was is looked at; at the end the reports too.
 */
@Tag("faults")
@Tag("local-aws")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private DisturbedPipeline pipeline;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        // Kept after the test, with all logs, for whoever wonders why it failed.
        pipeline = DisturbedPipeline.start(Path.of("target", "faults-it").toAbsolutePath());
    }

    @AfterAll
    void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    @Order(1)
    void everyServiceKilledInTheMiddleOfItsWork() throws IOException, InterruptedException {
        pipeline.survives(Killed.all(List.of(Service.values())));
    }

    @Test
    @Order(2)
    void producerKilledInMidFileAgainAndAgain() throws IOException, InterruptedException {
        Disturbance killed = Killed.all(List.of(Service.PRODUCER_APP));

        pipeline.survives((world, random) -> {
            killed.strike(world, random);
            killed.strike(world, random);
        });
    }

    @Test
    @Order(3)
    void leasesOfAKilledWorkerMoveAndAZombieDoesNoHarm() throws IOException, InterruptedException {
        pipeline.survives(
                new TwoWorkers(List.of(Service.TRIP_START_SERVICE), false),
                new TwoWorkers(List.of(Service.TRIP_END_SERVICE), true),
                new TwoWorkers(List.of(Service.COMPLETION_STAGER), false));
    }

    @Test
    @Order(4)
    void threeInTenCallsFail() throws IOException, InterruptedException {
        pipeline.survives(Stream.of(
                        AwsService.KINESIS,
                        AwsService.DYNAMODB,
                        AwsService.DYNAMODB_STREAMS,
                        AwsService.SQS,
                        AwsService.S3)
                .map(service -> new FlakyAws(List.of(service)))
                .toArray(Disturbance[]::new));
    }

    /** Two at a time, and those that do not hide each other: health has to name each. */
    @ParameterizedTest
    @Order(5)
    @CsvSource({"KINESIS, DYNAMODB", "SQS, S3"})
    void awsIsAwayLongerThanEveryTimeout(AwsService one, AwsService other) throws IOException, InterruptedException {
        pipeline.survives(new AwayAws(List.of(one)), new AwayAws(List.of(other)));
    }

    @Test
    @Order(6)
    void shardsAreSplitAndMergedWhileEventsFlow() throws IOException, InterruptedException {
        Disturbance starts = new Resharded(List.of(Names.START_STREAM));

        pipeline.survives(
                (world, random) -> {
                    starts.strike(world, random);
                    starts.strike(world, random);
                    starts.strike(world, random);
                },
                new Resharded(List.of(Names.END_STREAM)));
    }

    @Test
    @Order(7)
    void schedulerKilledWithARunInHand() throws IOException, InterruptedException {
        pipeline.survives(new SchedulerKilled(List.of(TripBatches.FIRST_DAY)));
    }

    @Test
    @Order(8)
    void sigtermUnderLoadEndsEveryServiceInOrderAndInTime() throws IOException, InterruptedException {
        pipeline.survives(Terminated.all(List.of(Service.values())));
    }

    @Test
    @Order(9)
    void reportsAreWhatTheOracleReckonsAfterAllThis() throws IOException, InterruptedException {
        pipeline.reportsEverything();
    }
}
