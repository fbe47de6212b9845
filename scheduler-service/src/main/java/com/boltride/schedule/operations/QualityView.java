package com.boltride.schedule.operations;

import com.boltride.schedule.quality.HandledRecords;
import com.boltride.schedule.quality.Quality;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Data quality as the page shows it.
 *
 * @param at when it was looked at
 * @param hours the newest first; null if that could not be asked
 * @param day the sum of the hours; null likewise
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityView(
        Instant at,
        Part<OpenTripsView> openTrips,
        @Nullable List<Quality.Hour> hours,
        @Nullable HandledRecords day) {

    static QualityView of(Quality quality) {
        List<Quality.Hour> hours = quality.hours();
        return new QualityView(
                quality.at(),
                OpenTripsView.of(quality),
                hours,
                hours == null
                        ? null
                        : hours.stream().map(Quality.Hour::records).reduce(HandledRecords.NONE, HandledRecords::plus));
    }
}
