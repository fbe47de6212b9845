package com.boltride.stream;

import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Verdict;
import java.util.List;

/** What applies events to trips: the trips table. */
@FunctionalInterface
public interface TripApplier {

    /**
     * Applies events, those of one trip in the order given. To apply the same again changes nothing and gives the
     * same verdicts.
     *
     * @return the verdicts, in the order of the events; each is durable
     * @throws InterruptedException if the service stops before all are applied; some may be
     */
    List<Verdict> apply(List<PublishedEvent> events) throws InterruptedException;
}
