package com.boltride.producer.chunk;

import java.time.Instant;

/**
 * A valid event, encoded.
 *
 * @param line where its row begins in the file
 * @param tripId partition key
 * @param time when it happened: the trip's start or its end
 * @param json canonical JSON in UTF-8
 */
public record OutgoingEvent(long line, String tripId, Instant time, byte[] json) {}
