package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A queue as SQS knows it about.
 *
 * @param name of the queue
 * @param waiting letters that can be received now
 * @param delayed letters whose delay is not over
 * @param inHand letters that somebody has received and not yet settled, or that wait for their next try
 * @param oldestMillis since when the oldest waits that redrive-worker has seen; null if it has seen none
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueView(
        String name,
        long waiting,
        long delayed,
        long inHand,
        @Nullable Long oldestMillis) {

    QueueView aged(@Nullable Long millis) {
        return new QueueView(name, waiting, delayed, inHand, millis);
    }
}
