package com.boltride.redrive;

import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Verdict;
import java.util.List;

/** Where events are applied: {@link com.boltride.store.TripStore#apply}. */
@FunctionalInterface
interface EventApplier {
    List<Verdict> apply(List<PublishedEvent> events) throws InterruptedException;
}
