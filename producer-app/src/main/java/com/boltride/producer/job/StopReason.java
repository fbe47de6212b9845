package com.boltride.producer.job;

/** Why a run was stopped. Kept as the description of the job execution's exit status. */
public enum StopReason {
    /** Someone asked for it. */
    REQUEST,
    /** The service stopped: the run goes on when it is back. */
    SHUTDOWN
}
