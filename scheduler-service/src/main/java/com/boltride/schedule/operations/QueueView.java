package com.boltride.schedule.operations;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A queue as SQS knows it about.
 *
 * @param name of the queue
 * @param waiting letters that can be received now
 * @param delayed letters whose delay is not over
 * @param inHand letters that somebody has received and not yet settled, or that wait for their next try
 */
@JsonNaming(SnakeCaseStrategy.class)
record QueueView(String name, long waiting, long delayed, long inHand) {}
