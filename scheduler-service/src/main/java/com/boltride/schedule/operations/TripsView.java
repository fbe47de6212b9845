package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Trips as the services have counted them since they started. No item of the table is read for it.
 *
 * @param started trips created; null if nobody tells
 * @param completed trips completed, those included that redrive-worker completed; null if nobody tells
 * @param inProgress the difference, 0 at least. Too low where starts were counted before a service's restart
 * @param startedPerMinute of the last minute; null while it is not known
 * @param completedPerMinute of the last minute; null while it is not known
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TripsView(
        @Nullable Long started,
        @Nullable Long completed,
        @Nullable Long inProgress,
        @Nullable Double startedPerMinute,
        @Nullable Double completedPerMinute) {}
