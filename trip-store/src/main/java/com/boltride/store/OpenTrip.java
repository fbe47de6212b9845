package com.boltride.store;

import java.time.Instant;

/** A trip in progress. @param since when its start was applied, to the second */
public record OpenTrip(String tripId, Instant since) {}
