package com.boltride.redrive;

import com.boltride.letter.LetterCodec;
import com.boltride.retry.Patience;
import com.boltride.service.IdempotencyKey;
import com.boltride.tracing.LetterTracing;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Runs redrives in the background, one after the other. The last ones are remembered; what becomes of each is kept in the
 * bucket, too, so that a request which is repeated after the service was replaced does not begin a second one. Each letter
 * is in one of the two queues at any time, whatever is forgotten.
 */
final class Redrives implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Redrives.class);

    private static final int REMEMBERED = 100;
    private static final int STOP_SECONDS = 10;

    private final DeadLetterQueue deadLetters;
    private final LetterSender retryQueue;
    private final LetterCodec codec;
    private final Patience patience;
    private final RedriveRecords records;
    private final Clock clock;
    private final LetterTracing tracing;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "redrive"));
    private final Map<String, Redrive> redrives = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Redrive> eldest) {
            return size() > REMEMBERED;
        }
    });

    Redrives(
            DeadLetterQueue deadLetters,
            LetterSender retryQueue,
            LetterCodec codec,
            Patience patience,
            RedriveRecords records,
            Clock clock,
            LetterTracing tracing) {
        this.deadLetters = deadLetters;
        this.retryQueue = retryQueue;
        this.codec = codec;
        this.patience = patience;
        this.records = records;
        this.clock = clock;
        this.tracing = tracing;
    }

    /**
     * Begins a redrive, or finds the one that was begun with this key. Its record is written first.
     *
     * @param reason of the letters to be redriven, or null for all
     * @param key of a request that may be repeated, or null
     * @throws com.boltride.service.InvalidRequestException if the key began another one
     * @throws SdkException if S3 does not answer; nothing was begun then
     */
    synchronized RedriveStatus begin(@Nullable RejectionReason reason, @Nullable IdempotencyKey key) {
        if (key != null) {
            Optional<RedriveStatus> before = find(key.id());
            if (before.isPresent()) {
                return sameAs(before.get(), reason);
            }
        }
        String id = key == null ? UUID.randomUUID().toString() : key.id();
        RedriveStatus begun = RedriveStatus.begun(id, reason, clock.instant());
        records.keep(begun);
        Redrive redrive = new Redrive(deadLetters, retryQueue, codec, patience, clock, tracing, begun);
        redrives.put(id, redrive);
        thread.execute(() -> {
            redrive.run();
            keep(redrive.status());
        });
        return begun;
    }

    /** @throws SdkException if it is not remembered, and S3 does not answer */
    Optional<RedriveStatus> find(String id) {
        Redrive remembered = redrives.get(id);
        return remembered == null ? records.find(id).map(RedriveStatus::asLeft) : Optional.of(remembered.status());
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

    private static RedriveStatus sameAs(RedriveStatus before, @Nullable RejectionReason reason) {
        if (before.reason() != reason) {
            throw IdempotencyKey.reused("redrive " + before.id());
        }
        return before;
    }

    /** The end of a redrive; without it, the record says that it was interrupted. */
    private void keep(RedriveStatus ended) {
        try {
            records.keep(ended);
        } catch (SdkException e) {
            log.warn("the end of redrive {} is not in the bucket: {}", ended.id(), e.getMessage());
        }
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
