package com.boltride.redrive;

/** What a try has made of a message of the retry queue. */
enum Fate {
    /** Whatever it held is durable in the table or in another message: this one can be deleted. */
    SETTLED,
    /** An end whose start has still not come: to be tried again later. */
    EARLY,
    /** No letter at all. Only the queue's redrive policy can take it to the dead-letter queue as it is. */
    UNREADABLE
}
