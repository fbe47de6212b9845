package com.boltride.redrive;

import com.boltride.letter.Letter;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.MalformedLetterException;
import com.boltride.retry.Patience;
import com.boltride.tracing.LetterTracing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves dead letters back to the retry queue, each as a new message there: an end gets a full new set of tries. A letter is
 * sent first and deleted then. A crash in between, or a second redrive at the same time, makes two letters of one, which is
 * harmless: the table takes the same record once.
 *
 * <p>Only what was there at the start is moved, so that a letter which is rejected again and comes back does not go round
 * and round. Letters that stay are held hidden until the end, for otherwise they would be received again and again.
 */
final class Redrive implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Redrive.class);

    /** Letters that one redrive can leave hidden: SQS allows 120,000 in flight. What is beyond is for the next redrive. */
    private static final int MAX_KEPT = 100_000;

    /** Longer than it takes to receive all that is kept once. */
    private static final Duration HIDDEN = Duration.ofMinutes(15);

    private final DeadLetterQueue deadLetters;
    private final LetterSender retryQueue;
    private final LetterCodec codec;
    private final Patience patience;
    private final Clock clock;
    private final LetterTracing tracing;
    private final Map<String, QueuedLetter> kept = new HashMap<>();
    private volatile RedriveStatus status;

    Redrive(
            DeadLetterQueue deadLetters,
            LetterSender retryQueue,
            LetterCodec codec,
            Patience patience,
            Clock clock,
            LetterTracing tracing,
            RedriveStatus begun) {
        this.deadLetters = deadLetters;
        this.retryQueue = retryQueue;
        this.codec = codec;
        this.patience = patience;
        this.clock = clock;
        this.tracing = tracing;
        this.status = begun;
    }

    RedriveStatus status() {
        return status;
    }

    @Override
    public void run() {
        RedriveStatus.State end = RedriveStatus.State.FAILED;
        try {
            moveAll();
            end = RedriveStatus.State.COMPLETED;
        } catch (InterruptedException e) {
            end = RedriveStatus.State.INTERRUPTED;
        } catch (RuntimeException e) {
            log.error("redrive {} failed", status.id(), e);
        } finally {
            deadLetters.release(kept.values());
            status = status.ended(end, clock.instant());
            log.info("redrive ended: {}", status);
        }
    }

    private void moveAll() throws InterruptedException {
        while (kept.size() < MAX_KEPT) {
            List<QueuedLetter> received = patience.untilSuccessful("sqs", () -> deadLetters.receive(HIDDEN));
            if (received.isEmpty()) {
                return;
            }
            // One that was kept and is seen again has been hidden anew, and goes by its new handle.
            move(received.stream()
                    .filter(letter -> kept.replace(letter.id(), letter) == null)
                    .toList());
        }
    }

    private void move(List<QueuedLetter> messages) throws InterruptedException {
        List<QueuedLetter> moved = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        int failed = 0;
        for (QueuedLetter message : messages) {
            try {
                Letter letter = codec.decode(message.body()).sentIn(message.traceparent());
                if (isMeant(message, letter)) {
                    moved.add(message);
                    letters.add(letter.redriven(clock.instant())
                            .sentIn(tracing.trips().created(tracing.retries(), null, letter.traceparent())));
                } else {
                    kept.put(message.id(), message);
                }
            } catch (MalformedLetterException e) {
                failed++;
                kept.put(message.id(), message);
            }
        }
        if (!moved.isEmpty()) {
            retryQueue.sendAll(letters);
            deadLetters.delete(moved);
        }
        status = status.plus(moved.size(), messages.size() - moved.size() - failed, failed);
    }

    private boolean isMeant(QueuedLetter message, Letter letter) {
        boolean reasonFits =
                status.reason() == null || status.reason() == letter.rejection().reason();
        return reasonFits && !message.sentAt().isAfter(status.startedAt()) && !wasMovedByThis(letter);
    }

    /** Told by our own clock, because that of SQS may be behind it. */
    private boolean wasMovedByThis(Letter letter) {
        Instant started = status.startedAt();
        return letter.history().stream().anyMatch(past -> !past.redrivenAt().isBefore(started));
    }
}
