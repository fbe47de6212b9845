package com.boltride.stream;

import com.boltride.letter.Payload;
import java.time.Instant;

/**
 * A record of a Kinesis stream.
 *
 * @param arrivalTime when Kinesis took it
 */
public record StreamRecord(Payload payload, Instant arrivalTime) {}
