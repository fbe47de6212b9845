package com.boltride.faults;

/** What can go wrong with a call. */
public enum Fault {
    /** The service answers with an internal error, and has done nothing. */
    SERVER_ERROR,
    /** The service answers in its own words that there were too many calls, and has done nothing. */
    THROTTLED,
    /** The connection is reset before the service has heard of the call. */
    RESET_BEFORE,
    /** The service does what it was asked to, and the connection is reset instead of the answer. */
    RESET_AFTER,
    /**
     * Some entries of a batch fail, in an answer that is a success. Those are never heard of by the service; the others
     * are done. Only batches can fail so: for other calls another fault of the mix is chosen.
     */
    PARTIAL,
    /** The service never hears of the call, and no answer ever comes. */
    UNANSWERED
}
