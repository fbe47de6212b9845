package com.boltride.producer.run;

import org.springframework.batch.core.BatchStatus;

/** Where a run stands. */
enum RunState {
    /** Under way, or about to be. */
    RUNNING,
    /** Stopped at a chunk boundary: goes on when it is restarted or, if the service was stopped, when the service is back. */
    STOPPED,
    /** Could not go on. Its failure says why; a restart goes on where it was. */
    FAILED,
    /** Every row is published or in quarantine. */
    COMPLETED;

    static RunState of(BatchStatus status) {
        return switch (status) {
            case STARTING, STARTED, STOPPING -> RUNNING;
            case STOPPED -> STOPPED;
            case COMPLETED -> COMPLETED;
            case FAILED, ABANDONED, UNKNOWN -> FAILED;
        };
    }
}
