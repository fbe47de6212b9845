package com.boltride.service.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the {@link HourlyTally} in the bucket: one object for each hour of this process, which is replaced as the hour goes on. An
 * object holds all that the process has counted in its hour, so that writing it twice changes nothing and a write that fails is
 * made up for by the next.
 *
 * <p>How far it can be trusted. A process that stops in order has written everything. One that is killed loses what it counted
 * since the last write, and what it had not checkpointed is counted again by whoever goes on: after a kill, an hour may be
 * a little off in either direction. The table and the queues are the truth; this is for shares.
 */
final class HourlyCountsWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HourlyCountsWriter.class);

    /** For the last write at the end of the process, which has other things to do in its time. */
    private static final Duration LAST = Duration.ofSeconds(3);

    private final HourlyTally tally;
    private final S3Client s3;
    private final String bucket;
    private final String service;
    private final Duration interval;
    private final String instance = UUID.randomUUID().toString();
    private final JsonMapper json = JsonMapper.shared();
    /** Of the one thread that writes. */
    private final Map<Instant, Map<HandledCount, Long>> written = new HashMap<>();

    private @Nullable ScheduledExecutorService thread;

    HourlyCountsWriter(HourlyTally tally, S3Client s3, String bucket, String service, Duration interval) {
        this.tally = tally;
        this.s3 = s3;
        this.bucket = bucket;
        this.service = service;
        this.interval = interval;
    }

    /** Writes what has changed since it was last written. */
    void write() {
        Instant anHourAgo = tally.thisHour().minus(1, ChronoUnit.HOURS);
        try {
            tally.counts().forEach((hour, counts) -> {
                if (!counts.equals(written.get(hour))) {
                    put(HourlyCounts.of(service, instance, hour, counts));
                    written.put(hour, counts);
                } else if (hour.isBefore(anHourAgo)) {
                    tally.forget(hour);
                    written.remove(hour);
                }
            });
        } catch (SdkException e) {
            log.warn("counts of the hour cannot be kept, the next try makes up for it: {}", e.getMessage());
        }
    }

    private void put(HourlyCounts counts) {
        s3.putObject(
                put -> put.bucket(bucket).key(counts.key()).contentType("application/json"),
                RequestBody.fromString(json.writeValueAsString(counts)));
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "hourly-counts"));
        thread.scheduleWithFixedDelay(this::write, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending = taken();
        if (ending == null) {
            return;
        }
        try {
            ending.submit(this::write).get(LAST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.warn("what was counted last is lost: {}", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.shutdownNow();
    }

    private synchronized @Nullable ScheduledExecutorService taken() {
        ScheduledExecutorService current = thread;
        thread = null;
        return current;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** After everything that counts has stopped, which is what has no phase of its own. */
    @Override
    public int getPhase() {
        return 0;
    }
}
