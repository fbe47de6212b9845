package com.boltride.cli.ledger;

/** What has become of a record of an event stream, as far as it is durable. */
enum Fate {
    /** The trip's item says that it came of this record. */
    APPLIED,
    /** Says what another record said, of which the trip's item came. */
    DUPLICATE,
    /** A dead letter, because the trip's item says something else. */
    CONFLICT,
    /** A dead letter, because it can never be applied. */
    REJECTED,
    /** A dead letter, because its trip's start has not come in time. */
    EXPIRED,
    /** Nothing tells of it yet: it is on its way, or waits in the retry queue, or is lost. */
    UNSETTLED
}
