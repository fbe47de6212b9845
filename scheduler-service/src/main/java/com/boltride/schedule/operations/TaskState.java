package com.boltride.schedule.operations;

/** How a task of a service is, the best first. */
enum TaskState {
    /** All is well. */
    UP,
    /** It answers, and says that something is not well: mostly that an AWS service is waited for. */
    TROUBLED,
    /** It does not answer. */
    AWAY
}
