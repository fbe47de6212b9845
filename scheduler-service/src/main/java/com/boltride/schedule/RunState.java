package com.boltride.schedule;

/** How far a run has come. The three ends are named as EMR Serverless names them. */
enum RunState {
    /** Written down; no job is known yet. */
    REQUESTED,
    /** EMR Serverless has accepted the job and has not finished it. */
    RUNNING,
    /** The job ended well and its report is there. */
    SUCCESS,
    /** The job was refused, ended badly, or left no report. Will be tried again while retries are left. */
    FAILED,
    /** Somebody cancelled the job, or it ran into its execution time-out. Not tried again. */
    CANCELLED;

    boolean isFinished() {
        return this != REQUESTED && this != RUNNING;
    }
}
