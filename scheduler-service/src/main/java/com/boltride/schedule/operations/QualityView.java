package com.boltride.schedule.operations;

import com.boltride.schedule.quality.HandledRecords;
import com.boltride.schedule.quality.Quality;
import com.boltride.store.OpenTripsFound;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Data quality as the page shows it.
 *
 * @param at when it was looked at
 * @param openAfter how long a trip may be open
 * @param openTrips how many have been for longer; null if that could not be asked
 * @param moreOpen whether there are more than those
 * @param oldestOpen some of them, the oldest first; null likewise
 * @param hours the newest first; null if that could not be asked
 * @param day the sum of the hours; null likewise
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityView(
        Instant at,
        Duration openAfter,
        @Nullable Long openTrips,
        @Nullable Boolean moreOpen,
        @Nullable List<OpenTrip> oldestOpen,
        @Nullable List<Quality.Hour> hours,
        @Nullable HandledRecords day) {

    private static final int SHOWN = 3;

    /** @param since when its start was applied */
    @JsonNaming(SnakeCaseStrategy.class)
    record OpenTrip(String tripId, Instant since) {}

    static QualityView of(Quality quality) {
        OpenTripsFound open = quality.openTrips();
        List<Quality.Hour> hours = quality.hours();
        return new QualityView(
                quality.at(),
                quality.openAfter(),
                open == null ? null : open.count(),
                open == null ? null : open.more(),
                open == null ? null : oldest(open),
                hours,
                hours == null
                        ? null
                        : hours.stream().map(Quality.Hour::records).reduce(HandledRecords.NONE, HandledRecords::plus));
    }

    private static List<OpenTrip> oldest(OpenTripsFound open) {
        return open.oldest().stream()
                .limit(SHOWN)
                .map(trip -> new OpenTrip(trip.tripId(), trip.since()))
                .toList();
    }
}
