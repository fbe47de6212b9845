package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What completion-stager has staged since it started.
 *
 * @param trips staged; null if nobody tells
 * @param objects they are in; null if nobody tells
 * @param tripsPerMinute of the last minute; null while it is not known
 * @param last the newest object; null if none was staged
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record StagingView(
        @Nullable Long trips,
        @Nullable Long objects,
        @Nullable Double tripsPerMinute,
        @Nullable LastStaged last) {}
