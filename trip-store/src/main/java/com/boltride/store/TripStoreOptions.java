package com.boltride.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the store writes.
 *
 * @param callsInFlight how many calls of 25 statements wait for their answer at a time, per caller; at least 1
 * @param completedTripTtl how long after its completion a trip may be deleted by DynamoDB's time to live, or null for
 *     never. It must be longer than any duplicate of the trip's events can be late: a start that comes after the trip was
 *     deleted creates it anew
 * @param indexOpenTrips whether a trip that starts is put in the index that {@link OpenTrips} asks: two further write units a trip
 */
public record TripStoreOptions(int callsInFlight, @Nullable Duration completedTripTtl, boolean indexOpenTrips) {

    public static final TripStoreOptions DEFAULT = new TripStoreOptions(8, null, true);

    public TripStoreOptions {
        if (callsInFlight < 1) {
            throw new IllegalArgumentException("callsInFlight is " + callsInFlight + " but must be at least 1");
        }
        if (completedTripTtl != null && (completedTripTtl.isNegative() || completedTripTtl.isZero())) {
            throw new IllegalArgumentException("completedTripTtl is " + completedTripTtl + " but must be positive");
        }
    }
}
