package com.boltride.schedule.operations;

import com.boltride.schedule.quality.Quality;
import com.boltride.schedule.quality.StillOpen;
import com.boltride.store.OpenTripsFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Trips that stay open, as the page shows them.
 *
 * @param after how long a trip may be open
 * @param count how many have been for longer
 * @param more whether there are more than those
 * @param oldest some of them, the oldest first
 */
record OpenTripsView(Duration after, long count, boolean more, List<OpenTrip> oldest) {

    private static final int SHOWN = 3;

    /** @param since when its start was applied */
    @JsonNaming(SnakeCaseStrategy.class)
    record OpenTrip(String tripId, Instant since) {}

    static Part<OpenTripsView> of(Quality quality) {
        StillOpen open = quality.stillOpen();
        if (open instanceof StillOpen.Found found) {
            return Part.of(of(quality.openAfter(), found.trips()));
        }
        return Part.away(
                open instanceof StillOpen.NotWatched
                        ? "not watched; bolt-ride.trips.index-open-trips, set to true for every service, turns it on"
                        : "unknown, the table does not answer as it should");
    }

    private static OpenTripsView of(Duration after, OpenTripsFound trips) {
        List<OpenTrip> oldest = trips.oldest().stream()
                .limit(SHOWN)
                .map(trip -> new OpenTrip(trip.tripId(), trip.since()))
                .toList();
        return new OpenTripsView(after, trips.count(), trips.more(), oldest);
    }
}
