package com.boltride.redrive;

import com.boltride.letter.LetterCodec;
import com.boltride.retry.Patience;
import com.boltride.trip.RejectionReason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs redrives in the background, one after the other, and remembers the last ones. The memory ends with the service; that
 * loses no letter, for each is in one of the two queues at any time.
 */
final class Redrives implements AutoCloseable {

    private static final int REMEMBERED = 100;
    private static final int STOP_SECONDS = 10;

    private final DeadLetterQueue deadLetters;
    private final LetterSender retryQueue;
    private final LetterCodec codec;
    private final Patience patience;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "redrive"));
    private final Map<String, Redrive> redrives = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Redrive> eldest) {
            return size() > REMEMBERED;
        }
    });

    Redrives(DeadLetterQueue deadLetters, LetterSender retryQueue, LetterCodec codec, Patience patience, Clock clock) {
        this.deadLetters = deadLetters;
        this.retryQueue = retryQueue;
        this.codec = codec;
        this.patience = patience;
        this.clock = clock;
    }

    /** Begins a redrive. @param reason of the letters to be redriven, or null for all */
    RedriveStatus begin(@Nullable RejectionReason reason) {
        RedriveStatus begun = RedriveStatus.begun(UUID.randomUUID().toString(), reason, clock.instant());
        Redrive redrive = new Redrive(deadLetters, retryQueue, codec, patience, clock, begun);
        redrives.put(begun.id(), redrive);
        thread.execute(redrive);
        return begun;
    }

    Optional<RedriveStatus> find(String id) {
        return Optional.ofNullable(redrives.get(id)).map(Redrive::status);
    }

    /** Those remembered, latest first. */
    List<RedriveStatus> all() {
        List<RedriveStatus> all = new ArrayList<>();
        synchronized (redrives) {
            redrives.values().forEach(redrive -> all.add(redrive.status()));
        }
        Collections.reverse(all);
        return all;
    }

    /** Lets the redrive at work end what it has in hand. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
