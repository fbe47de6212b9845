package com.boltride.producer.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log every few seconds how far one step of a run is. Not safe for use by several threads. */
final class ProgressLog {

    private static final Logger log = LoggerFactory.getLogger(ProgressLog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String runId;
    private long last = System.nanoTime();

    ProgressLog(String runId) {
        this.runId = runId;
    }

    void report(InputFile file, FileProgress progress) {
        if (isTime()) {
            log.info(
                    "run {}: {} of {} bytes of {} read, {} rows: {} valid, {} quarantined",
                    runId,
                    progress.position().offset(),
                    file.object().size(),
                    file.object().key(),
                    progress.rows(),
                    progress.events(),
                    progress.quarantined());
        }
    }

    void report(ReplayProgress progress) {
        if (isTime()) {
            log.info("run {}: {} starts and {} ends replayed", runId, progress.starts(), progress.ends());
        }
    }

    private boolean isTime() {
        long now = System.nanoTime();
        boolean due = now - last >= INTERVAL.toNanos();
        if (due) {
            last = now;
        }
        return due;
    }
}
