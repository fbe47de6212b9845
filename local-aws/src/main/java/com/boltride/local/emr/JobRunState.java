package com.boltride.local.emr;

/** A state of a job run, named as in the API; {@code PENDING} and {@code QUEUED} do not occur on one machine. */
enum JobRunState {
    /** Waits for its turn. */
    SUBMITTED,
    /** Its jar is being fetched. */
    SCHEDULED,
    RUNNING,
    SUCCESS,
    FAILED,
    /** Is being killed. */
    CANCELLING,
    CANCELLED;

    boolean isFinal() {
        return this == SUCCESS || this == FAILED || this == CANCELLED;
    }
}
