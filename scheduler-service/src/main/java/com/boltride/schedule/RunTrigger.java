package com.boltride.schedule;

/** Why a run was asked for. */
enum RunTrigger {
    /** The cron. A day has one such run, however many schedulers there are. */
    DAILY,
    /** A person or a program, over REST. */
    REQUEST,
    /** The attempt before it failed. */
    RETRY,
    /** Trips were staged after the day's report. */
    LATE_ARRIVALS
}
