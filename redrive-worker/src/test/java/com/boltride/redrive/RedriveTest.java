package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.letter.Letter;
import com.boltride.trip.RejectionReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedriveTest {

    private static final Instant BEFORE = Instant.parse("2024-05-25T15:00:00Z");
    private static final Instant NOW = Instant.parse("2024-05-26T08:00:00Z");

    private final InMemorySqs sqs = new InMemorySqs();
    private final List<Letter> retried = new ArrayList<>();

    @Test
    void everyLetterGoesBackToTheRetryQueueWithItsHistory() {
        IntStream.range(0, 25).forEach(i -> put("m" + i, Letters.end("t" + i)));

        RedriveStatus status = redrive(null);

        assertThat(status).isEqualTo(new RedriveStatus("r1", null, RedriveStatus.State.COMPLETED, NOW, NOW, 25, 0, 0));
        assertThat(sqs.bodies).isEmpty();
        assertThat(retried).hasSize(25).contains(Letters.end("t7").redriven(NOW));
    }

    @Test
    void lettersOfAnotherReasonStayAndCanBeSeenAgain() {
        put("m1", Letters.end("t1"));
        put("m2", Letters.end("t2", RejectionReason.CONFLICT));

        RedriveStatus status = redrive(RejectionReason.NO_START);

        assertThat(status.redriven()).isEqualTo(1);
        assertThat(status.skipped()).isEqualTo(1);
        assertThat(sqs.bodies).containsOnlyKeys("m2");
        assertThat(sqs.hidden).isEmpty();
    }

    @Test
    void letterThatIsSeenTwiceIsSkippedOnce() {
        IntStream.range(0, 10).forEach(i -> put("m" + i, Letters.end("t" + i, RejectionReason.CONFLICT)));
        put("m10", Letters.end("t10"));

        // By the time the last is sent, the visibility timeout of the others has passed.
        RedriveStatus status = redrive(RejectionReason.NO_START, letters -> sqs.hidden.clear());

        assertThat(status.redriven()).isEqualTo(1);
        assertThat(status.skipped()).isEqualTo(10);
        assertThat(sqs.bodies).hasSize(10);
    }

    @Test
    void whatIsNoLetterStays() {
        sqs.put("m1", "garbage", BEFORE);
        put("m2", Letters.end("t2"));

        RedriveStatus status = redrive(null);

        assertThat(status.redriven()).isEqualTo(1);
        assertThat(status.failed()).isEqualTo(1);
        assertThat(sqs.bodies).containsOnlyKeys("m1");
    }

    @Test
    void lettersThatCameAfterTheStartStay() {
        sqs.put("m1", Letters.encoded(Letters.end("t1")), NOW.plusSeconds(1));

        RedriveStatus status = redrive(null);

        assertThat(status.redriven()).isZero();
        assertThat(status.skipped()).isEqualTo(1);
    }

    @Test
    void lettersThatComeBackDoNotGoRoundAndRound() {
        put("m1", Letters.end("t1"));

        RedriveStatus status = redrive(
                null,
                // The clock of SQS is behind ours: the letter seems to have been there all the time.
                letters -> letters.forEach(letter -> put("again-" + retried.size(), letter)));

        assertThat(status.redriven()).isEqualTo(1);
        assertThat(status.skipped()).isEqualTo(1);
        assertThat(sqs.bodies).containsOnlyKeys("again-0");
    }

    @Test
    void letterIsSentBeforeItIsDeleted() {
        put("m1", Letters.end("t1"));

        RedriveStatus status = redrive(null, letters -> {
            throw new InterruptedException("stopping while sqs is away");
        });

        assertThat(status.state()).isEqualTo(RedriveStatus.State.INTERRUPTED);
        assertThat(sqs.bodies).containsOnlyKeys("m1");
    }

    @Test
    void letterGoesOnInItsTrace() {
        put("m1", Letters.end("t1"));
        put("m2", Letters.end("t2"));
        sqs.traceparents.put("m2", "00-trace");

        redrive(null);

        assertThat(retried).extracting(Letter::traceparent).containsExactly(null, "00-trace");
    }

    @Test
    void outageOfSqsIsWaitedOut() {
        put("m1", Letters.end("t1"));
        sqs.receivesThatFail = 3;
        sqs.deletesThatFail = 3;

        RedriveStatus status = redrive(null);

        assertThat(status.state()).isEqualTo(RedriveStatus.State.COMPLETED);
        assertThat(retried).hasSize(1);
        assertThat(sqs.bodies).isEmpty();
    }

    @Test
    void unexpectedFailureIsToldAndLosesNothing() {
        put("m1", Letters.end("t1"));

        RedriveStatus status = redrive(null, letters -> {
            throw new IllegalStateException("a mistake of ours");
        });

        assertThat(status.state()).isEqualTo(RedriveStatus.State.FAILED);
        assertThat(sqs.bodies).containsOnlyKeys("m1");
    }

    @Test
    void redrivesAtTheSameTimeMoveEveryLetterOnce() throws Exception {
        IntStream.range(0, 200).forEach(i -> put("m" + i, Letters.end("t" + i)));
        List<Letter> both = Collections.synchronizedList(new ArrayList<>());

        Thread other = new Thread(() -> redrive(null, both::addAll));
        other.start();
        redrive(null, both::addAll);
        other.join();

        assertThat(both)
                .extracting(letter -> letter.origin().sequenceNumber())
                .hasSize(200)
                .doesNotHaveDuplicates();
        assertThat(sqs.bodies).isEmpty();
    }

    @Test
    void workerThatIsKilledBetweenSendingAndDeletingLeavesTheLetterInBothQueues() {
        put("m1", Letters.end("t1"));
        sqs.killed = true;

        assertThatThrownBy(() -> redrive(null)).isInstanceOf(InMemorySqs.Killed.class);

        assertThat(retried).hasSize(1);
        assertThat(sqs.bodies).containsOnlyKeys("m1");

        sqs.killed = false;
        sqs.hidden.clear();
        assertThat(redrive(null).redriven()).isEqualTo(1);
        assertThat(retried)
                .extracting(letter -> letter.origin().sequenceNumber())
                .hasSize(2)
                .containsOnly("4966-ENDt1");
    }

    private RedriveStatus redrive(@Nullable RejectionReason reason) {
        return redrive(reason, retried::addAll);
    }

    private RedriveStatus redrive(@Nullable RejectionReason reason, LetterSender retryQueue) {
        Redrive redrive = new Redrive(
                Letters.deadLetterQueue(sqs),
                retryQueue,
                Letters.CODEC,
                Letters.patience(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Letters.UNTRACED,
                RedriveStatus.begun("r1", reason, NOW));
        redrive.run();
        return redrive.status();
    }

    private void put(String id, Letter letter) {
        sqs.put(id, Letters.encoded(letter), BEFORE);
    }
}
