package com.boltride.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.ledger.StreamLedger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final ProducerRuns RUNNING = runs("RUNNING", "", 1);
    private static final ProducerRuns COMPLETED = runs("COMPLETED", "", 2);
    private static final StreamLedger STARTS = new StreamLedger(2, 2, 2, 0, 0, 0, 0, 0, 0);
    private static final StreamLedger ENDS = new StreamLedger(2, 2, 2, 0, 0, 0, 0, 0, 0);

    private static final Figures DRAINED = new Figures(COMPLETED, STARTS, ENDS, 0, 2, 2);

    @Test
    void runIsThroughWhenTwoLooksInARowFindEverythingDone() throws InterruptedException {
        Figures underWay = new Figures(RUNNING, STARTS, new StreamLedger(1, 1, 1, 0, 0, 0, 0, 0, 0), 0, 1, 1);
        Queue<Figures> looks = new ArrayDeque<>(List.of(underWay, DRAINED, underWay, DRAINED, DRAINED));

        assertThat(drain(looks).await()).isEqualTo(DRAINED);
        assertThat(looks).isEmpty();
    }

    @Test
    void failedRunIsNotWaitedFor() {
        ProducerRuns failed = runs("FAILED", "trip_end.csv has no column fare_amount", 0);
        Queue<Figures> looks = new ArrayDeque<>(List.of(new Figures(failed, STARTS, ENDS, 0, 0, 0)));

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> drain(looks).await())
                .withMessage("the producer's run is FAILED: trip_end.csv has no column fare_amount")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(1));
    }

    @Test
    void standstillIsReportedWithAllThatIsMissingAndTheServicesHealth() {
        StreamLedger starts = new StreamLedger(2_000, 2_000, 1_500, 0, 0, 0, 0, 0, 0);
        StreamLedger ends = new StreamLedger(2, 2, 1, 0, 0, 1, 0, 1, 0);
        Figures stuck = new Figures(RUNNING, starts, ends, 1, 1, 0);

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> new Drain(
                                () -> stuck,
                                () -> List.of("health of redrive-worker: DOWN"),
                                Duration.ofMillis(1),
                                Duration.ZERO)
                        .await())
                .withMessageContaining("the producer is RUNNING")
                .withMessageContaining("1,500 of 2,000 starts settled by trip-start-service")
                .withMessageContaining("1 letters wait in the retry queue")
                .withMessageContaining("0 of 1 completed trips staged by completion-stager")
                .withMessageContaining("health of redrive-worker: DOWN");
    }

    @Test
    void endThatHasLeftTheRetryQueueButIsNowhereYetIsStillUnderWay() {
        StreamLedger ends = new StreamLedger(2, 2, 1, 0, 0, 1, 0, 0, 0);

        assertThat(new Figures(COMPLETED, STARTS, ends, 0, 1, 1).missing())
                .containsExactly("1 of 2 ends settled by trip-end-service and redrive-worker");
    }

    @Test
    void eventThatWasSentAgainHasToBeSettledToo() {
        StreamLedger ends = new StreamLedger(2, 3, 2, 0, 0, 0, 0, 0, 0);

        assertThat(new Figures(COMPLETED, STARTS, ends, 0, 2, 2).drained()).isFalse();
    }

    @Test
    void eventThatIsNotInItsStreamIsMissed() {
        StreamLedger starts = new StreamLedger(2, 1, 1, 0, 0, 0, 0, 0, 0);

        assertThat(new Figures(COMPLETED, starts, ENDS, 0, 2, 2).missing())
                .containsExactly("1 of 2 starts in their stream");
    }

    private static ProducerRuns runs(String state, String failure, long ends) {
        return new ProducerRuns(List.of(new ProducerRun("1", "data/trip_start.csv", state, failure, 5, 2, ends)));
    }

    private static Drain drain(Queue<Figures> looks) {
        return new Drain(looks::remove, () -> fail("nobody stands still"), Duration.ofMillis(1), Duration.ofMinutes(1));
    }
}
