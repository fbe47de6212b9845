package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What has become of a stream's events since the services that count them started.
 *
 * @param outcomes events by outcome, such as {@code applied}; empty if nobody tells
 * @param perMinute events of the last minute, of whatever outcome; null while it is not known
 * @param millisBehind how old the next record is that the worst shard will handle; null if nobody tells
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamView(
        String stream,
        Map<String, Long> outcomes,
        @Nullable Double perMinute,
        @Nullable Long millisBehind) {}
