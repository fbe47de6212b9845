package com.boltride.schedule.quality;

import com.boltride.store.OpenTripsFound;

/** What a look says of trips that have been open for too long. */
public sealed interface StillOpen {

    record Found(OpenTripsFound trips) implements StillOpen {}

    /** The table does not answer: they are neither too many nor few enough again. */
    record Unknown() implements StillOpen {}

    /** Trips that start are not put in the index, so it is not asked: it would say that none is open. */
    record NotWatched() implements StillOpen {}
}
