package com.boltride.store;

import java.util.List;

/**
 * What a look for open trips has found.
 *
 * @param count how many; at least so many if {@code more}
 * @param more whether there are more than were counted
 * @param oldest some of the oldest, the oldest first: the first is the oldest of all
 */
public record OpenTripsFound(long count, boolean more, List<OpenTrip> oldest) {}
